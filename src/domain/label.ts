/** 标签 — a text in both languages, Chinese first. Both are compulsory, so a missing translation does not compile. */
export type Label = readonly [zh: string, en: string]

export type Language = 'zh' | 'en'

export function say(label: Label, language: Language): string {
  return language === 'zh' ? label[0] : label[1]
}

/** The label of a thing within a sentence: English writes it small there. */
export function within([zh, en]: Label): Label {
  return [zh, en.charAt(0).toLowerCase() + en.slice(1)]
}

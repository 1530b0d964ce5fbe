import type { Language } from '#domain/label.ts'

/** All colours and sizes of the console, once. They reach the style sheets as `--name` and Ant Design as its theme. */
export type Palette = {
  readonly ground: string
  readonly surface: string
  readonly sunken: string
  /** The ground of a page that speaks of a past day. */
  readonly past: string
  readonly ink: string
  readonly inkSoft: string
  readonly inkFaint: string
  readonly rule: string
  readonly ruleStrong: string
  /** The one blue: what can be pressed. */
  readonly blue: string
  readonly blueStrong: string
  readonly blueSoft: string
  readonly onBlue: string
  /** Lamps; each is also told by shape and word. */
  readonly lampRed: string
  readonly lampYellow: string
  readonly lampGreen: string
  readonly lampBlue: string
  readonly lampGrey: string
  readonly shadow: string
}

export const light: Palette = {
  ground: '#f7f6f2',
  surface: '#fffefc',
  sunken: '#f0eee8',
  past: '#f3ecdc',
  ink: '#1d2126',
  inkSoft: '#474d55',
  inkFaint: '#646a72',
  rule: '#e2dfd7',
  ruleStrong: '#c6c2b7',
  blue: '#1d4f91',
  blueStrong: '#163e74',
  blueSoft: '#e8eef6',
  onBlue: '#ffffff',
  lampRed: '#b3261e',
  lampYellow: '#96610a',
  lampGreen: '#1f6f43',
  lampBlue: '#2563b8',
  lampGrey: '#5f656c',
  shadow: '0 6px 24px rgba(29, 33, 38, 0.14)',
}

export const dark: Palette = {
  ground: '#14171b',
  surface: '#1b1f24',
  sunken: '#23282f',
  past: '#25231b',
  ink: '#e9e6df',
  inkSoft: '#c0c2c5',
  inkFaint: '#9aa0a8',
  rule: '#2e343c',
  ruleStrong: '#4a525c',
  blue: '#86b4ee',
  blueStrong: '#a9caf5',
  blueSoft: '#22324a',
  onBlue: '#10151b',
  lampRed: '#f0837b',
  lampYellow: '#dfb04a',
  lampGreen: '#70c294',
  lampBlue: '#7fb0f5',
  lampGrey: '#a0a6ad',
  shadow: '0 6px 24px rgba(0, 0, 0, 0.5)',
}

export const sizes = { text: 14, row: 36, grid: 8, radius: 3 } as const

export const fonts = {
  text: '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif',
  /** In English the Latin letters come first, or its quotation marks would be as wide as a Chinese letter. */
  english: '"Segoe UI","Helvetica Neue",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif',
  /** Words of speeches and papers, and titles, stand in the type of official papers. */
  paper: '"Songti SC","Source Han Serif SC","Noto Serif CJK SC","SimSun",serif',
} as const

export function fontFor(language: Language): string {
  return language === 'zh' ? fonts.text : fonts.english
}

/** Names of the custom properties: `inkSoft` → `--ink-soft`. */
export function propertiesOf(
  palette: Palette,
  language: Language,
): readonly (readonly [name: string, value: string])[] {
  const colours = Object.entries(palette).map(
    ([key, value]) => [`--${key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`, value] as const,
  )
  return [
    ...colours,
    ['--font-text', fontFor(language)],
    ['--font-paper', fonts.paper],
    ['--row', `${sizes.row}px`],
    ['--radius', `${sizes.radius}px`],
  ]
}

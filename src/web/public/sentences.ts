/** 句 — a page as a voice reads it: lines and sentences, none of them empty, none without end. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[。！？；!?;])|(?<=\.)\s|\n+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => part.match(/.{1,200}/gsu) ?? [])
}

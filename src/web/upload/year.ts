/**
 * The plan year that a title names, for the officer to confirm. Titles only: the body of a speech names many years.
 * Two different years in one title propose nothing.
 */
export function yearInTitle(title: string): number | null {
  const text = title.normalize('NFKC')
  const digits = [...text.matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map(([, year]) => Number(year))
  const words = [...text.matchAll(/二[〇○零Oo0]([〇○零Oo0一二三四五六七八九])([〇○零Oo0一二三四五六七八九])年/g)].map(
    ([, ten = '', one = '']) => 2000 + 10 * numeral(ten) + numeral(one),
  )
  const years = new Set([...digits, ...words])
  const [only] = years
  return years.size === 1 && only !== undefined ? only : null
}

/** The name of a file without its ending, as a title to look at. */
export function titleOfFile(name: string): string {
  return name.replace(/\.[^.]+$/, '')
}

function numeral(character: string): number {
  return Math.max(0, '一二三四五六七八九'.indexOf(character) + 1)
}

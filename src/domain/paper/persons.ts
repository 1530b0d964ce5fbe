import { type Block, type Paper, plainText } from '#domain/paper/paper.ts'

export type NamedPerson = { readonly name: string; readonly where: string; readonly words: string }

/**
 * 不点名到人 — persons of the register who are named in a paper. Posts and units may be; a person only where a signed
 * document says so. The signatory of the head and those at the table of a meeting stand there by form.
 */
export function personsNamed(paper: Paper, names: readonly string[]): readonly NamedPerson[] {
  const lines = linesOf(paper)
  return names
    .filter((name) => [...name].length > 1)
    .flatMap((name) => {
      const found = lines.find(({ words }) => words.includes(name))
      return found === undefined ? [] : [{ name, where: found.where, words: around(found.words, name) }]
    })
}

type Line = { readonly where: string; readonly words: string }

function linesOf(paper: Paper): readonly Line[] {
  return [
    { where: '标题', words: paper.title },
    { where: '主送机关', words: paper.addressees ?? '' },
    ...blockLines('正文', paper.body),
    ...paper.annexes.flatMap((annex) => [
      { where: '附件标题', words: annex.title },
      ...blockLines(`附件《${annex.title}》`, annex.body),
    ]),
    { where: '附注', words: paper.note ?? '' },
    { where: '版记', words: paper.imprint?.copies ?? '' },
  ]
}

/** A place is told by the heading above it and the number of the paragraph or row. */
function blockLines(part: string, blocks: readonly Block[]): readonly Line[] {
  const lines: Line[] = []
  let place = part
  let count = 0
  const add = (unit: string, words: string) => {
    count += 1
    lines.push({ where: `${place}第${count}${unit}`, words })
  }
  for (const block of blocks) {
    if (block.kind === 'heading') {
      lines.push({ where: `${part}标题`, words: block.text })
      place = `${part}“${block.text}”`
      count = 0
    } else if (block.kind === 'paragraph') add('段', plainText(block.text))
    else if (block.kind === 'landscape') lines.push(...blockLines(part, block.body))
    else if (block.kind === 'table')
      for (const row of block.rows) add('行', row.kind === 'group' ? row.text : row.cells.map(plainText).join('　'))
  }
  return lines
}

function around(words: string, name: string): string {
  const at = words.indexOf(name)
  return words.slice(Math.max(0, at - 8), at + name.length + 8)
}

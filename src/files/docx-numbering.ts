import * as numerals from '#domain/paper/numerals.ts'
import type { DocxStyles } from './docx-styles.ts'
import { findChild, findValue, isOn, type XmlNode } from './xml.ts'

/** Gives the number Word would print before a paragraph, such as 一、 or （二）; call it in reading order. */
export type Numberer = (paragraphProperties: XmlNode | null) => string

type Level = {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly isLegal: boolean
  readonly restarts: boolean
  readonly style: string | null
}

type List = { readonly key: string; readonly levels: readonly Level[]; readonly starts: ReadonlyMap<number, number> }

export function createNumberer(numbering: XmlNode | null, styles: DocxStyles): Numberer {
  const lists = readLists(numbering)
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return (properties) => {
    const style = findValue(properties, 'pStyle')
    const own = findChild(properties, 'numPr')
    const inherited = styles.numbering(style)
    const listId = findValue(own, 'numId') ?? inherited?.list ?? '0'
    const list = lists.get(listId)
    if (list === undefined) return ''
    const styled = list.levels.findIndex((level) => level.style !== null && level.style === inherited?.style)
    const depth = Number(findValue(own, 'ilvl') ?? inherited?.level ?? Math.max(0, styled))
    const counter = counters.get(list.key) ?? []
    counters.set(list.key, counter)
    const restart = list.starts.get(depth)
    if (restart !== undefined && !begun.has(`${listId}/${depth}`)) counter[depth] = restart - 1
    begun.add(`${listId}/${depth}`)
    step(counter, list.levels, depth)
    return printLevel(counter, list.levels, depth)
  }
}

function step(counter: number[], levels: readonly Level[], depth: number): void {
  for (let upper = 0; upper < depth; upper += 1) counter[upper] ??= levels[upper]?.start ?? 1
  counter[depth] = (counter[depth] ?? (levels[depth]?.start ?? 1) - 1) + 1
  for (let deeper = depth + 1; deeper < 9; deeper += 1) if (levels[deeper]?.restarts !== false) delete counter[deeper]
}

/** A bullet says nothing, so it prints nothing; a number that ends in a letter or digit is kept off the text. */
function printLevel(counter: readonly number[], levels: readonly Level[], depth: number): string {
  const level = levels[depth]
  if (level === undefined || level.format === 'bullet') return ''
  const label = level.text.replace(/%([1-9])/g, (_, place: string) => {
    const index = Number(place) - 1
    const format = level.isLegal ? 'decimal' : (levels[index]?.format ?? 'decimal')
    return printNumber(counter[index] ?? 1, format)
  })
  return /[\p{L}\p{N}]$/u.test(label) ? `${label} ` : label
}

const formats: Readonly<Record<string, (number: number) => string>> = {
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: (number) =>
    String(number).replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? digit),
  decimalFullWidth2: (number) =>
    String(number).replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? digit),
  decimalEnclosedCircle: numerals.circledNumber,
  decimalEnclosedCircleChinese: numerals.circledNumber,
  decimalEnclosedParen: (number) => `(${number})`,
  decimalEnclosedFullstop: (number) => `${number}.`,
  chineseCounting: numerals.chineseNumber,
  chineseCountingThousand: numerals.chineseNumber,
  taiwaneseCounting: numerals.chineseNumber,
  taiwaneseCountingThousand: numerals.chineseNumber,
  japaneseCounting: numerals.chineseNumber,
  chineseLegalSimplified: numerals.formalChineseNumber,
  ideographDigital: numerals.chineseDigits,
  taiwaneseDigital: numerals.chineseDigits,
  japaneseDigitalTenThousand: numerals.chineseDigits,
  ideographTraditional: numerals.stemNumber,
  upperLetter: (number) => numerals.letterNumber(number).toUpperCase(),
  lowerLetter: numerals.letterNumber,
  upperRoman: (number) => numerals.romanNumber(number).toUpperCase(),
  lowerRoman: numerals.romanNumber,
  none: () => '',
}

function printNumber(number: number, format: string): string {
  return formats[format]?.(number) ?? String(number)
}

function readLists(numbering: XmlNode | null): Map<string, List> {
  const nodes = numbering?.children ?? []
  const abstracts = new Map<string, XmlNode>()
  const byStyle = new Map<string, XmlNode>()
  for (const node of nodes.filter((child) => child.name === 'abstractNum')) {
    abstracts.set(node.attributes.get('abstractNumId') ?? '', node)
    const link = findValue(node, 'styleLink')
    if (link !== null) byStyle.set(link, node)
  }
  const lists = new Map<string, List>()
  for (const node of nodes.filter((child) => child.name === 'num')) {
    const named = abstracts.get(findValue(node, 'abstractNumId') ?? '')
    const abstract = byStyle.get(findValue(named, 'numStyleLink') ?? '') ?? named
    if (abstract !== undefined) lists.set(node.attributes.get('numId') ?? '', readList(node, abstract))
  }
  return lists
}

function readList(node: XmlNode, abstract: XmlNode): List {
  const levels: Level[] = []
  const starts = new Map<number, number>()
  for (const child of abstract.children.filter((item) => item.name === 'lvl')) levels[levelOf(child)] = readLevel(child)
  for (const override of node.children.filter((item) => item.name === 'lvlOverride')) {
    const start = findValue(override, 'startOverride')
    if (start !== null) starts.set(levelOf(override), Number(start))
    const level = findChild(override, 'lvl')
    if (level !== null) levels[levelOf(override)] = readLevel(level)
  }
  return { key: abstract.attributes.get('abstractNumId') ?? '', levels, starts }
}

function levelOf(node: XmlNode): number {
  const level = Number(node.attributes.get('ilvl') ?? 0)
  return level >= 0 && level < 9 ? level : 0
}

function readLevel(node: XmlNode): Level {
  return {
    start: Number(findValue(node, 'start') ?? 1),
    format: findValue(node, 'numFmt') ?? 'decimal',
    text: findValue(node, 'lvlText') ?? '',
    isLegal: isOn(node, 'isLgl'),
    restarts: findValue(node, 'lvlRestart') !== '0',
    style: findValue(node, 'pStyle'),
  }
}

import type { Label } from '#domain/label.ts'
import { type BarredMatter, findBarred } from './barred.ts'
import { formulaOf } from './kit.ts'
import { basePoints, itemsOf, type SchemeContent, type SchemeItem } from './scheme.ts'

export type SchemeFault = { readonly item: string | null; readonly text: Label }

/** What stands between a draft and its freezing, each with the item that it is about. */
export function faultsOf(
  content: SchemeContent,
  measures: ReadonlySet<string>,
  barred: readonly BarredMatter[],
): readonly SchemeFault[] {
  return [
    ...barredFaults(content, barred),
    ...frameFaults(content),
    ...content.sections.flatMap(({ kind, items }) => items.flatMap((item) => itemFaults(item, kind, measures))),
  ]
}

/** Items that no scheme may have: refused already when they are written down. */
export function barredFaults(content: SchemeContent, barred: readonly BarredMatter[]): readonly SchemeFault[] {
  const named = content.sections.flatMap((section) => [
    { code: null, text: section.name },
    ...section.items.map((item) => ({ code: item.code, text: `${item.name} ${item.owner}` })),
  ])
  return named.flatMap(({ code, text }) => {
    const found = findBarred(barred, text)
    if (found === null) return []
    const { matter, words } = found
    return [
      {
        item: code,
        text: [
          `“${text.trim()}”——${matter.rule}（依据：${matter.source}；涉及：${words}）`,
          `“${text.trim()}” — ${matter.rule} (source: ${matter.source}; words: ${words})`,
        ],
      },
    ]
  })
}

function frameFaults(content: SchemeContent): readonly SchemeFault[] {
  const faults: SchemeFault[] = []
  const say = (zh: string, en: string) => faults.push({ item: null, text: [zh, en] })
  if (content.groups.length === 0) say('还没有分组', 'There are no groups yet')
  for (const { code, name, units } of content.groups) {
    if (units.length === 0) say(`“${name}”组没有单位`, `The group “${name}” has no unit`)
    const points = basePoints(content, code)
    if (points !== content.full)
      say(
        `“${name}”组基本分合计 ${points}，应为 ${content.full}`,
        `Base points of “${name}” are ${points}, not ${content.full}`,
      )
  }
  const units = content.groups.flatMap((group) => group.units)
  if (new Set(units).size < units.length) say('有单位同时列入两个组', 'A unit stands in two groups')
  for (const code of repeated(content.groups.map((group) => group.code)))
    say(`分组编码“${code}”重复`, `The group code “${code}” occurs twice`)
  for (const code of repeated(itemsOf(content).map((item) => item.code)))
    say(`指标编码“${code}”重复`, `The item code “${code}” occurs twice`)
  return faults
}

function itemFaults(item: SchemeItem, section: string, measures: ReadonlySet<string>): readonly SchemeFault[] {
  const faults: SchemeFault[] = []
  const say = (zh: string, en: string) =>
    faults.push({ item: item.code, text: [`“${item.name || item.code}”${zh}`, `“${item.name || item.code}” ${en}`] })
  if (item.name === '' || item.code === '') say('缺少名称或编码', 'lacks a name or a code')
  if (item.basis === '') say('没有写明依据', 'does not name its basis')
  const formula = formulaOf(item.formula)
  for (const { name, label, ...rest } of formula.inputs) {
    const use = item.inputs[name]
    const isOptional = 'isOptional' in rest && rest.isOptional === true
    if (use === undefined && !isOptional) say(`缺少“${label[0]}”的来源`, `has no source for “${label[1]}”`)
    if (use !== undefined && 'measure' in use && !measures.has(use.measure))
      say(`的取数方式“${use.measure}”不在目录中`, `draws on an unknown measure “${use.measure}”`)
  }
  for (const { name, label } of formula.parameters) {
    const bands = item.parameters[name]
    if (Array.isArray(bands) && item.formula === 'banded' && !isRising(bands))
      say(`“${label[0]}”须完成得越多得分越高`, `“${label[1]}” must give more for more`)
  }
  if ((section === 'veto') !== (item.formula === 'gate'))
    say('否决公式只用于一票否决部分，该部分也只用否决公式', 'A veto formula belongs to the veto section, and only it')
  if (item.formula === 'gate' && item.legalBasis === null)
    say('为一票否决事项，须附其法定依据文件', 'is a veto and must carry the document of its legal basis')
  return faults
}

function isRising(bands: readonly { readonly at: number; readonly gives: number }[]): boolean {
  const sorted = [...bands].sort((a, b) => a.at - b.at)
  return sorted.every((band, i) => i === 0 || band.gives >= (sorted[i - 1]?.gives ?? 0))
}

function repeated(codes: readonly string[]): readonly string[] {
  return [...new Set(codes.filter((code, i) => codes.indexOf(code) !== i))]
}

import { roleNames } from '#domain/compiler/role-names.ts'
import type { Compiled, DirectiveItem, SentenceRole, TargetItem } from '#domain/compiler/types.ts'
import { type Label, type Language, say } from '#domain/label.ts'

/** A readable account of a compiled document: counts first, then what an officer must settle. */
export function summaryOf(compiled: Compiled, language: Language): string {
  const directives = compiled.items.filter((item) => item.kind === 'directive')
  const targets = compiled.items.filter((item) => item.kind === 'target')
  const lines = [
    say(['《%》', '“%”'], language).replace('%', () => compiled.title || say(['无题', 'Untitled'], language)),
    '',
    ...countLines(compiled, directives, targets, language),
    '',
    say(['各句的着落', 'Where every sentence went'], language),
    ...roleLines(compiled, language),
    ...section(
      ['目标', 'Targets'],
      targets.map((item) => targetLine(item)),
      language,
    ),
    ...section(
      ['任务', 'Tasks'],
      directives.map((item) => directiveLine(item, language)),
      language,
    ),
    ...section(
      ['待核问题', 'Questions'],
      compiled.questions.map((question) => say(question.text, language)),
      language,
    ),
  ]
  return lines.join('\n')
}

function countLines(
  compiled: Compiled,
  directives: readonly DirectiveItem[],
  targets: readonly TargetItem[],
  language: Language,
): string[] {
  const count = (kind: Compiled['items'][number]['kind']) => compiled.items.filter((item) => item.kind === kind).length
  const ofType = (type: DirectiveItem['type']) => directives.filter((item) => item.type === type).length
  const rows: readonly (readonly [Label, number])[] = [
    [['正文字数', 'Characters'], compiled.text.length],
    [['标题', 'Headings'], count('outline')],
    [['目标', 'Targets'], targets.length],
    [['　未定数值', '  without a value'], targets.filter((item) => item.pending || item.value === null).length],
    [['任务和要求', 'Directives'], directives.length],
    [['　任务', '  tasks'], ofType('task')],
    [['　交办', '  orders'], ofType('order')],
    [['　长效机制', '  standing mechanisms'], ofType('mechanism')],
    [['　未定单位', '  without a lead unit'], directives.filter((item) => item.responsibility.lead === null).length],
    [['　未定时限', '  without a time limit'], directives.filter((item) => item.deadline === null).length],
    [['机制', 'Mechanisms'], count('mechanism')],
    [['事实', 'Facts'], count('fact')],
    [['句子', 'Sentences'], compiled.sentences.length],
    [['待核问题', 'Questions'], compiled.questions.length],
  ]
  return rows.map(([label, number]) => `${padded(say(label, language), 22)}${String(number).padStart(7)}`)
}

function roleLines(compiled: Compiled, language: Language): string[] {
  const counts = new Map<SentenceRole, number>()
  for (const { role } of compiled.sentences) counts.set(role, (counts.get(role) ?? 0) + 1)
  const sorted = [...counts].sort((a, b) => b[1] - a[1])
  return sorted.map(([role, count]) => `${padded(say(roleNames[role], language), 22)}${String(count).padStart(7)}`)
}

function section(title: Label, lines: readonly string[], language: Language): string[] {
  if (lines.length === 0) return []
  return ['', say(title, language), ...lines.map((line, index) => `${String(index + 1).padStart(4)}  ${line}`)]
}

function targetLine(item: TargetItem): string {
  return [item.indicator, item.pending ? '?' : (item.value ?? '?'), item.period]
    .filter((part) => part !== null)
    .join('  ')
}

function directiveLine(item: DirectiveItem, language: Language): string {
  const unit = item.responsibility.lead?.name ?? say(['单位？', 'unit?'], language)
  const due = item.deadline ?? say(['时限？', 'due?'], language)
  return `${padded(item.title, 52)}  ${padded(unit, 20)}  ${due}`
}

/** Chinese letters take two fields of a terminal. */
function padded(text: string, fields: number): string {
  const used = [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x1100 ? 1 : 2), 0)
  return text + ' '.repeat(Math.max(0, fields - used))
}

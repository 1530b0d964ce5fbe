import type { Label } from '#domain/label.ts'
import { byPersonOnly } from '#domain/supervision/ladder.ts'
import { colourSystem } from '#registers/colour-system.ts'
import { ladder } from '#registers/ladder.ts'
import type { printedWord } from '#registers/printed-word.ts'
import type { spotPattern } from '#registers/spot-pattern.ts'
import type { RowOf } from '#schema/register.ts'

type Labels = Readonly<Record<string, Label>>
const steps: Labels = ladder.fields.step.rules.options ?? {}
const addressees: Labels = ladder.fields.addressee.rules.options ?? {}
const counted: Labels = ladder.fields.counted.rules.options ?? {}
const occasions: Labels = colourSystem.fields.red.rules.options ?? {}
const nothing: Label = ['', '']

/** 阶梯的一句话 — when it is reached, what happens, to whom, and whether by rule or by a named person. */
export function rungSentence(rung: RowOf<typeof ladder>): Label {
  const [whenZh, whenEn] = conditionOf(rung)
  const [stepZh, stepEn] = steps[rung.step] ?? nothing
  const [toZh, toEn] = addressees[rung.addressee] ?? nothing
  const [wayZh, wayEn] = wayOf(rung)
  const again: Label =
    rung.everyDays === null
      ? nothing
      : [
          `，每${rung.everyDays}天可再发一次，最多${rung.most ?? 1}次`,
          `, again every ${rung.everyDays} days, ${rung.most ?? 1} times at most`,
        ]
  return [
    `${whenZh}，${stepZh}（送${toZh}），${wayZh}${again[0]}。`,
    `${whenEn}: ${stepEn} (to ${toEn.toLowerCase()}), ${wayEn}${again[1]}.`,
  ]
}

function conditionOf({ condition, days, counted: kind }: RowOf<typeof ladder>): Label {
  if (condition === 'beforeDue') return [`距完成时限不足${days}天`, `Within ${days} days of the due day`]
  if (condition === 'overdue') return [`超过时限${days}天`, `${days} days after the due day`]
  const [zh, en] = counted[kind ?? ''] ?? nothing
  return [`同一事项累计发出${zh}${days}次`, `After ${days} times “${en}” on one matter`]
}

function wayOf({ step, isAutomatic }: RowOf<typeof ladder>): Label {
  if (step === 'call') return ['由督查员办理并登记', 'made and noted down by an officer']
  if (isAutomatic === true && !byPersonOnly.has(step)) return ['按规则自动办理', 'by rule']
  return ['只提出建议，由领导具名决定', 'as a proposal that a named leader decides']
}

/** 色制的一句话 — what each colour that is used means. */
export function colourSentences(
  system: RowOf<typeof colourSystem>,
): readonly { readonly colour: 'blue' | 'yellow' | 'orange' | 'red'; readonly says: Label }[] {
  return (['blue', 'yellow', 'orange', 'red'] as const)
    .filter((colour) => system[colour] !== 'unused')
    .map((colour) => {
      const [nameZh, nameEn] = colourSystem.fields[colour].label
      const [zh, en] = occasions[system[colour]] ?? nothing
      const soon: Label =
        system[colour] === 'dueSoon' && system.soonDays !== null
          ? [`（${system.soonDays}天以内）`, ` (within ${system.soonDays} days)`]
          : nothing
      return { colour, says: [`${nameZh}：${zh}${soon[0]}`, `${nameEn}: ${en.toLowerCase()}${soon[1]}`] as const }
    })
}

/** 加权的一句话 — what the pattern is and how much it adds. */
export function patternSentence({ pattern, weight, days, threshold }: RowOf<typeof spotPattern>): Label {
  const says: Readonly<Record<RowOf<typeof spotPattern>['pattern'], Label>> = {
    jump: [
      `月末最后${days ?? 1}天内所报进度一次增加${threshold ?? 1}个百分点以上`,
      `Progress rises by ${threshold ?? 1} points or more within the last ${days ?? 1} days of a month`,
    ],
    percentOnly: ['报了百分比，但没有达到任何节点', 'A percentage is reported while no milestone was reached'],
    manyAtOnce: [`单位同日报送${threshold ?? 2}条以上`, `A unit files ${threshold ?? 2} reports or more on one day`],
    silent: [`${days ?? 1}天以上没有报送`, `No report for ${days ?? 1} days or more`],
  }
  const [zh, en] = says[pattern]
  return [`${zh}，权重加${weight}。`, `${en}: the weight grows by ${weight}.`]
}

export function wordSentence({ standing, word }: RowOf<typeof printedWord>, standings: Labels): Label {
  const [zh, en] = standings[standing] ?? nothing
  return [`${zh}的，印作“${word}”。`, `${en}: printed as “${word}”.`]
}

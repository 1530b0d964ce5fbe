import type { Day } from '#domain/day.ts'
import { type Block, officialDate, type Paper, plainPaper } from '#domain/paper/paper.ts'

export type SurveySheetFacts = {
  readonly batch: string
  readonly number: string
  readonly village: string
  readonly group: string | null
  readonly head: string
  readonly members: number | null
  readonly measuredOn: Day | null
  readonly cadre: string | null
  readonly lines: readonly {
    readonly kind: string
    readonly name: string
    readonly quantity: number
    readonly unit: string
  }[]
}

/** 土地现状调查表 — what was found at the household, line by line, to be signed by its head and those who counted; no number of identity or account. */
export function surveySheetOf(facts: SurveySheetFacts): Paper {
  const place = `${facts.village}${facts.group ?? ''}`
  const measured = facts.measuredOn === null ? '　　年　　月　　日' : officialDate(facts.measuredOn)
  return plainPaper('土地现状调查表', [
    paragraph(`批次：${facts.batch}　　户号：${facts.number}`),
    paragraph(`村组：${place}　　户主：${facts.head}　　人口：${facts.members ?? '　　'}`),
    paragraph(`调查日期：${measured}`),
    linesOf(facts.lines),
    paragraph('以上清点结果经本户现场核对，对种类、数量无异议（有异议的在此写明）：'),
    paragraph('　'),
    paragraph('户主（或代理人）签字：　　　　　　　　　　　年　　月　　日'),
    paragraph(`包户干部${facts.cadre === null ? '' : `（${facts.cadre}）`}签字：　　　　　　　　　　　年　　月　　日`),
    paragraph('村民小组（村委会）见证：　　　　　　　　　　　年　　月　　日'),
  ])
}

/** Blank rows remain for what is found with the pen in hand. */
const leastRows = 12

function linesOf(lines: SurveySheetFacts['lines']): Block {
  const blank = Array.from({ length: Math.max(0, leastRows - lines.length) }, () => ['', '', '', '', ''])
  const filled = lines.map((one, i) => [`${i + 1}`, one.kind, one.name, `${one.quantity}`, one.unit])
  return {
    kind: 'table',
    columns: [
      { title: '序号', width: 4, align: 'center' },
      { title: '类别', width: 6, align: 'left' },
      { title: '名称（种类）', width: 14, align: 'left' },
      { title: '数量', width: 7, align: 'right' },
      { title: '单位', width: 5, align: 'center' },
    ],
    rows: [...filled, ...blank].map((cells) => ({ kind: 'cells', cells })),
  }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

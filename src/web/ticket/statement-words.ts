import type { Label } from '#domain/label.ts'

/** What the page of statements says beyond the labels of its register. */
export const statementWords = {
  title: ['签认台', 'Statements'],
  hint: [
    '各项数字由登记自动得出，主要负责人一次签认；没有的也签认（零报告）。签认后新发生的，计入下一期。',
    'The figures come from the registers; the head signs once, nought as well. What happens after signing counts in the next period.',
  ],
  window: ['{from} 至 {until}，{due} 前签认。', '{from} to {until}, to be signed by {due}.'],
  signedOf: ['已签认 {n}/{all}。', 'Signed {n} of {all}.'],
  toSign: ['待签认：{unit} {period}', 'To be signed: {unit}, {period}'],
  note: ['说明（只写系统里没有的，可不填）', 'Note (only what the registers do not know; may stay empty)'],
  sign: ['签认', 'Sign'],
  figure: ['{what} {n} 件', '{what}: {n}'],
  drawnFrom: ['登记数与依据', 'Figures and what they count'],
  drawnFromHint: [
    '点数字看签认时计入的记录；只列您能看的，记录后来的变化以记录为准。',
    'A number leads to the records that it counted when it was signed, as far as you may see them; they may have changed since.',
  ],
  unit: ['单位', 'Unit'],
  state: ['签认情况', 'Signed'],
  figures: ['登记数', 'Figures'],
  notSigned: ['逾期未签认', 'Not signed, over time'],
  waiting: ['待签认', 'To be signed'],
  signedBy: ['{who} {day} 签认', 'Signed by {who} on {day}'],
  nil: ['零报告', 'nothing found'],
  late: ['（逾期）', '(late)'],
  noUnits: ['没有须签认的单位。', 'No unit has to sign.'],
  noPeriod: ['还没有到签认的日子。', 'No period can be signed yet.'],
} as const satisfies Record<string, Label>

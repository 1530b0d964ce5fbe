/** 户档案袋 — the papers that belong into the file of a household, each due once its day is known. */
export type Dossier = {
  readonly item: 'survey' | 'photo' | 'notice' | 'valuation' | 'agreement' | 'vouchers' | 'acceptance' | 'cancellation'
  readonly standing: 'has' | 'lacks' | 'notYet'
}

type Facts = Readonly<Record<string, unknown>>

export function dossierOf(row: Facts): readonly Dossier[] {
  return items.map(([item, due, paper]) => ({
    item,
    standing: isThere(row[paper]) ? 'has' : isThere(row[due]) ? 'lacks' : 'notYet',
  }))
}

/** Item, the day that makes it due, and where it stands. */
const items = [
  ['survey', 'measuredOn', 'lines'],
  ['photo', 'measuredOn', 'photo'],
  ['notice', 'publishedOn', 'publishedOn'],
  ['valuation', 'valuedOn', 'valued'],
  ['agreement', 'signedOn', 'agreementFile'],
  ['vouchers', 'paidOn', 'payments'],
  ['acceptance', 'acceptedOn', 'acceptanceFile'],
  ['cancellation', 'demolishedOn', 'cancelledTitle'],
] as const

function isThere(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== ''
}

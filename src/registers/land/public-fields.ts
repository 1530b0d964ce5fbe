import type { Label } from '#domain/label.ts'
import type { Fields } from '#schema/register.ts'
import type { grave } from './grave.ts'
import type { household } from './household.ts'
import type { landBatch } from './land-batch.ts'
import type { plot } from './plot.ts'

type Reason = Label
type Open<F extends Fields> = { readonly [K in keyof F]?: Reason }

const compensation: Reason = [
  '补偿费用的收支状况应当向本集体经济组织的成员公布（土地管理法第四十九条）',
  'Income and use of compensation are made known to the members (Land Administration Law art. 49)',
]
const survey: Reason = ['现状调查结果应当公示', 'What the survey found is made known']

const notice: Reason = [
  '征地公告应当载明（土地管理法第四十七条、实施条例第二十六条至第三十一条）',
  'The notices must say it (Land Administration Law art. 47, Regulations arts. 26 to 31)',
]

/** 公示字段 — all that may leave the house about a household, a grave, a batch or a plot, with the reason; what is not here does not go out. */
export const publicFields = {
  household: {
    number: survey,
    group: survey,
    head: survey,
    land: survey,
    houseLegal: survey,
    landSum: compensation,
    houseSum: compensation,
    cropSum: compensation,
    movingSum: compensation,
    rewardSum: compensation,
    agreedSum: compensation,
  } satisfies Open<(typeof household)['fields']>,
  grave: {
    number: survey,
    place: survey,
    kind: survey,
    standard: compensation,
  } satisfies Open<(typeof grave)['fields']>,
  land_batch: {
    name: notice,
    number: notice,
    purpose: notice,
    approver: notice,
    places: notice,
    noticeBy: notice,
    compensation: notice,
    rehousing: notice,
    social: notice,
    registerAt: notice,
    objectTo: notice,
    approvedOn: notice,
    approvalNo: notice,
  } satisfies Open<(typeof landBatch)['fields']>,
  plot: {
    number: notice,
    village: notice,
    landClass: notice,
    area: notice,
  } satisfies Open<(typeof plot)['fields']>,
} as const

/** The part of a record that may be posted in public. */
export function publicPart(register: keyof typeof publicFields, row: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.keys(publicFields[register]).map((key) => [key, row[key] ?? null]))
}

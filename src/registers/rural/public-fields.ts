import type { Label } from '#domain/label.ts'
import type { watchedHousehold } from './watched-household.ts'

const notice: Label = [
  '村级公示只写户主、村组、人口和监测类别；不写身份证号、电话、银行账号、健康状况，也不写会透露健康的风险原因（参照部分县防返贫监测办法）',
  'A village posts head, group, members and kind; never identity, telephone, account, health, nor causes that tell of it',
]

/** 公示字段 — all that a notice may say about a household at risk; what is not here does not go out. */
export const watchedPublic = {
  village: notice,
  group: notice,
  head: notice,
  members: notice,
  kind: notice,
  noticeFrom: notice,
  noticeUntil: notice,
} satisfies { readonly [K in keyof (typeof watchedHousehold)['fields']]?: Label }

export function watchedPublicPart(row: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.keys(watchedPublic).map((key) => [key, row[key] ?? null]))
}

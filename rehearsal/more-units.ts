import { demoAccounts, silentAccounts } from '#demo/accounts.ts'
import { demoPosts } from '#demo/people.ts'
import type { UnitName } from '#demo/units.ts'
import { account } from '#registers/account.ts'
import { person } from '#registers/person.ts'
import { unit } from '#registers/unit.ts'
import type { Context } from '#services/context.ts'
import { plantRecords } from '#services/save-many.ts'
import { rowsWhere } from '#store/records.ts'

const offices = [
  ['市场监管分局', '市场监督管理局高新分局', 'branch'],
  ['税务分局', '税务局高新分局', 'branch'],
  ['公安分局', '公安局高新分局', 'branch'],
  ['综合执法局', '综合行政执法局', 'department'],
  ['行政审批局', '行政审批局', 'department'],
  ['商务局', '商务和物流局', 'department'],
  ['产投公司', '云岭高新产业投资公司', 'company'],
  ['水务公司', '云岭高新水务公司', 'company'],
] as const

/** Units that only the zone of full size has: with them twenty-four share the task of investment. */
export const moreUnits: readonly string[] = offices.map(([shortName]) => shortName)

/** Heads who sign in for their units in the rehearsed year, besides those of the demonstration. */
const allSignIns: readonly (readonly [login: string, unit: UnitName])[] = [
  ['dangzheng', '党政办'],
  ['dangqun', '党群部'],
  ['huanbao', '生态环境分局'],
  ['guozi', '国资公司'],
  ['lanqiao', '澜桥镇'],
  ['weiwan', '苇湾镇'],
  ['jiguang', '霁光社区'],
]

export async function plantMore(context: Context): Promise<void> {
  const known = new Set<string>([...demoAccounts.map(({ login }) => login), ...silentAccounts.map(([login]) => login)])
  const signIns = allSignIns.filter(([login]) => !known.has(login))
  const facts = offices.map(([shortName, name, kind], i) => ({ shortName, name, kind, aliases: [], order: 60 + i }))
  await plantRecords(context, unit, facts)
  const names = signIns.map(([, name]) => demoPosts.find((post) => post.unit === name && post.isHead === true)?.person)
  const persons = await rowsWhere(context.db, person, context.actor.zone, 'name', names)
  const accounts = signIns.map(([login], i) => ({
    login,
    person: persons.find(({ name }) => name === names[i])?.id ?? null,
    enterprise: null,
    roles: ['unitHead'],
  }))
  await plantRecords(context, account, accounts)
}

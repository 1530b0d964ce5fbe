import { demoAccounts, silentAccounts } from '#demo/accounts.ts'
import { demoEnterprises } from '#demo/enterprises.ts'
import { type DemoPost, demoAdministrators, demoPosts } from '#demo/people.ts'
import { demoDuties, demoUnits, type UnitName } from '#demo/units.ts'
import type { Day } from '#domain/day.ts'
import { account } from '#registers/account.ts'
import { duty } from '#registers/duty.ts'
import { enterprise } from '#registers/enterprise/enterprise.ts'
import { person } from '#registers/person.ts'
import { post } from '#registers/post.ts'
import { tenure } from '#registers/tenure.ts'
import { unit } from '#registers/unit.ts'
import type { Register } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { plantRecord } from '#services/save.ts'
import { plantRecords } from '#services/save-many.ts'

/**
 * Units, duties, persons, posts, tenures, enterprises and accounts of the demonstration zone. A play of an earlier year lets
 * everybody have come into office so many years before.
 */
export async function plantOrganisation(context: Context, yearsBefore = 0): Promise<void> {
  const units = await plantUnits(context)
  const persons = await plantPersons(context)
  for (const held of demoPosts) await plantPost(context, held, getId(units, held.unit), { persons, yearsBefore })
  const silent = silentAccounts.map(([login, name, role]) => ({ login, person: name, role }))
  const firms = await plantRecords(context, enterprise, demoEnterprises)
  const firmIds = new Map(firms.map(({ id, shortName }) => [String(shortName), id]))
  const accounts = [...demoAccounts, ...silent].map(({ login, role, ...whose }) => ({
    login,
    person: whose.person === undefined ? null : getId(persons, whose.person),
    enterprise: 'enterprise' in whose && whose.enterprise !== undefined ? getId(firmIds, whose.enterprise) : null,
    roles: [role],
  }))
  await plantRecords(context, account, accounts)
}

async function plantUnits(context: Context): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<UnitName, string>()
  for (const [i, { parent, ...facts }] of demoUnits.entries()) {
    const id = await plant(context, unit, {
      ...facts,
      parent: parent === undefined ? null : getId(ids, parent),
      order: i + 1,
    })
    ids.set(facts.shortName as UnitName, id) // the table is written with these names
  }
  const duties = demoDuties.map(([name, matter, words]) => ({ unit: getId(ids, name), matter, words }))
  await plantRecords(
    context,
    duty,
    duties.map((facts) => ({ ...facts, basis: '云岭高新区部门职责规定' })),
  )
  return ids
}

async function plantPersons(context: Context): Promise<ReadonlyMap<string, string>> {
  const names = [
    ...demoPosts.flatMap((held) => [held.person, ...(held.before ? [held.before.person] : [])]),
    ...demoAdministrators,
  ]
  const planted = await plantRecords(
    context,
    person,
    [...new Set(names)].map((name) => ({ name })),
  )
  return new Map(planted.map(({ id, name }) => [String(name), id]))
}

async function plantPost(
  context: Context,
  held: DemoPost,
  unitId: string,
  { persons, yearsBefore }: { readonly persons: ReadonlyMap<string, string>; readonly yearsBefore: number },
): Promise<void> {
  const id = await plant(context, post, {
    name: `${held.unit === '区领导' ? '' : held.unit}${held.post}`,
    unit: unitId,
    isHead: held.isHead ?? false,
  })
  const appoint = (name: string, since: string, until: string | null) =>
    plant(context, tenure, {
      post: id,
      person: getId(persons, name),
      since: earlier(since, yearsBefore),
      until: until === null ? null : earlier(until, yearsBefore),
      basis: '云高党干任免通知',
    })
  if (held.before) await appoint(held.before.person, held.before.since, held.before.until)
  await appoint(held.person, held.since, null)
}

function earlier(day: string, years: number): Day {
  return `${Number(day.slice(0, 4)) - years}${day.slice(4)}` as Day // the tables are written as days, none of them in February
}

async function plant(context: Context, register: Register, facts: Facts): Promise<string> {
  return (await plantRecord(context, register, { facts })).id
}

function getId(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`The demonstration zone has no ${name}`)
  return id
}

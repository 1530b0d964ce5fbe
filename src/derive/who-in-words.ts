import type { Label } from '#domain/label.ts'
import { listOf, type Register } from '#schema/register.ts'
import { type Charge, charges, type Role, roles, type Who } from '#schema/who.ts'

/** Says in both languages who may: the reason beside a greyed-out step. */
export function whoInWords(who: Who, register: Register): Label {
  if ('any' in who) return ['任何人', 'anybody']
  if ('nobody' in who) return ['系统', 'the system only']
  if ('role' in who)
    return join(
      listOf(who.role).map((role: Role) => lower(roles[role])),
      ['、', ' or '],
    )
  if ('charge' in who)
    return join(
      listOf(who.charge).map((charge: Charge) => [
        `承担“${charges[charge][0]}”的单位人员`,
        `the unit in charge of ${lower(charges[charge])[1]}`,
      ]),
      ['、', ' or '],
    )
  if ('chargeIn' in who) {
    const [zh, en] = labelOf(register, who.chargeIn)
    return [`承担“${zh}”所列统筹职能的单位人员`, `the unit in charge of what “${en}” names`]
  }
  if ('sameEnterprise' in who) return ofField(register, who.sameEnterprise, ['的企业用户', 'the user of the '])
  if ('sameUnit' in who) return ofField(register, who.sameUnit, ['的人员', 'the staff of the '])
  if ('samePost' in who) return ofField(register, who.samePost, ['所列职务的任职者', 'holders of the posts under '])
  if ('flag' in who) {
    const [zh, en] = labelOf(register, who.flag)
    return [`标为“${zh}”时`, `while marked “${en}”`]
  }
  if ('person' in who) {
    const [zh, en] = labelOf(register, who.person)
    return [`${zh}本人`, `the person under “${en}”`]
  }
  if ('inState' in who) {
    const states = listOf(who.inState).map((state) => register.lifecycle.states[state] ?? ([state, state] as const))
    return join(
      states.map(([zh, en]) => [`“${zh}”时`, `while “${en}”`] as const),
      ['、', ' or '],
    )
  }
  if ('filled' in who) {
    const [zh, en] = labelOf(register, who.filled)
    return [`有“${zh}”的`, `where “${en}” is given`]
  }
  if ('chosen' in who) {
    const [zh, en] = labelOf(register, who.chosen)
    const options = register.fields[who.chosen]?.rules.options ?? {}
    const [keys, keysEn] = join(
      listOf(who.as).map((key) => options[key] ?? ([key, key] as const)),
      ['、', ' or '],
    )
    return [`“${zh}”为${keys}的`, `where “${en}” is ${keysEn}`]
  }
  if ('either' in who)
    return join(
      who.either.map((part) => whoInWords(part, register)),
      ['，或者', ', or '],
    )
  if ('both' in who) return bothInWords(who.both, register)
  const [zh, en] = whoInWords(who.not, register)
  return [`非${zh}`, `not ${en}`]
}

/** 某单位的某岗位，某人除外 — the unit stands before the role, who is left out behind it. */
function bothInWords(parts: readonly Who[], register: Register): Label {
  const without = parts.flatMap((part) => ('not' in part ? [whoInWords(part.not, register)] : []))
  const units = parts.flatMap((part) => ('sameUnit' in part ? [labelOf(register, part.sameUnit)] : []))
  const others = parts
    .filter((part) => !('not' in part) && !('sameUnit' in part))
    .map((part) => whoInWords(part, register))
  const [zh, en] = others.length > 0 ? join(others, ['，且为', ', being ']) : (['人员', 'staff'] as const)
  const zhUnits = units.map((unit) => `${unit[0]}的`).join('')
  const enUnits = units.map((unit) => ` of the ${lower(unit)[1]}`).join('')
  const zhWithout = without.map((one) => `（${one[0]}除外）`).join('')
  const enWithout = without.map((one) => `, except ${one[1]}`).join('')
  return [`${zhUnits}${zh}${zhWithout}`, `${en}${enUnits}${enWithout}`]
}

function ofField(register: Register, key: string, [zh, en]: Label): Label {
  const label = labelOf(register, key)
  return [`${label[0]}${zh}`, `${en}${lower(label)[1]}`]
}

function labelOf(register: Register, key: string): Label {
  return register.fields[key]?.label ?? ([key, key] as const)
}

function lower([zh, en]: Label): Label {
  return [zh, en.charAt(0).toLowerCase() + en.slice(1)]
}

function join(parts: readonly Label[], [zh, en]: Label): Label {
  return [parts.map((part) => part[0]).join(zh), parts.map((part) => part[1]).join(en)]
}

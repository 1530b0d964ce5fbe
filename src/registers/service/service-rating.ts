import { choice, day, flag, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

/** Whoever dealt with the case never learns what it was given; where that was the centre itself, supervision reads in its place. */
const reader = {
  either: [
    { both: [{ charge: 'service' }, { not: { sameUnit: 'unit' } }] },
    { both: [{ role: 'supervision' }, { flag: 'isOfCentre' }, { not: { sameUnit: 'unit' } }] },
  ],
} as const satisfies Who

/** 好差评 — five levels given by the firm, none filled in beforehand; what is not rated stays unrated. */
export const serviceRating = defineRegister('service_rating', {
  label: ['服务评价', 'Service rating'],
  title: 'words',
  fields: {
    serviceCase: ref('service_case', '诉求', 'Case').required().frozen(),
    enterprise: ref('enterprise', '企业', 'Enterprise').required().frozen(),
    stars: choice('评价', 'Rating', {
      s5: ['非常满意', 'Very satisfied'],
      s4: ['满意', 'Satisfied'],
      s3: ['基本满意', 'Fairly satisfied'],
      s2: ['不满意', 'Not satisfied'],
      s1: ['非常不满意', 'Not satisfied at all'],
    })
      .required()
      .frozen(),
    words: text('评价意见', 'In words').max(500).multiline().frozen(),
    unit: ref('unit', '主办单位', 'Main unit').kept(),
    isOfCentre: flag('由服务中心自办', 'Dealt with by the centre itself').kept(),
    ratedOn: day('评价日期', 'Rated on').kept(),
    remedy: text('整改情况', 'What was put right').max(500).multiline(),
    checkedOn: day('核实日期', 'Checked on').kept(),
    fixedOn: day('整改日期', 'Put right on').kept(),
  },
  lifecycle: {
    states: {
      given: ['已评价', 'Given'],
      verified: ['差评属实', 'Found true'],
      setAside: ['误评，不计', 'Set aside'],
      fixed: ['已整改', 'Put right'],
    },
    initial: 'given',
    moves: {
      verify: {
        label: ['核实差评', 'Find a bad rating true'],
        from: 'given',
        to: 'verified',
        by: reader,
        isMain: true,
        needsReason: true,
        stamps: { checkedOn: 'today' },
      },
      setAside: {
        label: ['误评或恶意，不计', 'Set aside as mistaken'],
        from: 'given',
        to: 'setAside',
        by: { both: [reader, { role: ['unitHead', 'supervision'] }] },
        needsReason: true,
        stamps: { checkedOn: 'today' },
      },
      fix: {
        label: ['整改到位', 'Put right'],
        from: 'verified',
        to: 'fixed',
        by: reader,
        isMain: true,
        takes: ['remedy'],
        needs: ['remedy'],
        stamps: { fixedOn: 'today' },
      },
    },
  },
  access: {
    read: { either: [reader, { sameEnterprise: 'enterprise' }] },
    create: { sameEnterprise: 'enterprise' },
    change: { nobody: true },
  },
  deadlines: {
    fix: {
      label: ['差评整改', 'Put right by'],
      after: 'checkedOn',
      limit: 'service-bad-rating',
      metIn: ['setAside', 'fixed'],
    },
  },
  unique: [['serviceCase']],
  indexed: [['unit'], ['enterprise']],
  views: {
    list: ['serviceCase', 'enterprise', 'stars', 'words', 'unit', 'ratedOn'],
    order: 'ratedOn',
    form: {
      basics: { label: ['评价', 'Rating'], fields: ['serviceCase', 'enterprise', 'stars', 'words'] },
    },
  },
})

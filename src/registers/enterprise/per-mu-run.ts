import { choice, day, flag, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff, type Who } from '#schema/who.ts'

const keeper = { charge: 'enterprises' } as const satisfies Who
const weight = (zh: string, en: string) => number(`${zh}权重`, `Weight: ${en}`).min(0).max(100)
const base = (zh: string, en: string) => number(`${zh}基准值`, `Base: ${en}`).min(0)

/** 亩均评价 — the evaluation of a year by one scheme: its weights, bases, cuts and rules are fields, so that it can be worked out again. */
export const perMuRun = defineRegister('per_mu_run', {
  label: ['亩均评价', 'Per-mu evaluation'],
  title: 'name',
  fields: {
    name: text('评价名称', 'Name').required().max(120).searched(),
    year: whole('评价年度', 'Year evaluated').required().min(1900).max(2999),
    scope: choice('评价范围', 'Scope', {
      above: ['规上工业企业', 'Firms above scale'],
      below: ['规下工业企业', 'Firms below scale'],
    }).required(),
    minLand: number('最低用地', 'Least land', ['亩', 'mu']).min(0),
    minYears: number('投产不满年数不评级', 'Not graded before (years)').min(0),
    taxWeight: weight('亩均税收', 'tax per mu'),
    taxBase: base('亩均税收', 'tax per mu'),
    salesWeight: weight('亩均销售', 'sales per mu'),
    salesBase: base('亩均销售', 'sales per mu'),
    addedWeight: weight('亩均增加值', 'value added per mu'),
    addedBase: base('亩均增加值', 'value added per mu'),
    energyWeight: weight('单位能耗增加值', 'value added per tce'),
    energyBase: base('单位能耗增加值', 'value added per tce'),
    emissionWeight: weight('单位排放增加值', 'value added per tonne emitted'),
    emissionBase: base('单位排放增加值', 'value added per tonne emitted'),
    labourWeight: weight('全员劳动生产率', 'labour productivity'),
    labourBase: base('全员劳动生产率', 'labour productivity'),
    rdWeight: weight('研发占比', 'R&D share'),
    rdBase: base('研发占比', 'R&D share'),
    powerTaxWeight: weight('单位用电税收', 'tax per kWh'),
    powerTaxBase: base('单位用电税收', 'tax per kWh'),
    cap: number('单项封顶倍数', 'Cap of an indicator')
      .min(0)
      .hint('按权重的倍数，不填不封顶', 'As a multiple of its weight'),
    cutA: number('A类至前（%）', 'A down to (%)').required().min(0).max(100),
    cutB: number('B类至前（%）', 'B down to (%)').required().min(0).max(100),
    cutC: number('C类至前（%）', 'C down to (%)').required().min(0).max(100),
    meanForEmissions: flag('缺排放取同类平均', 'Missing emissions take the mean'),
    basis: text('依据', 'Basis').required().max(500).multiline(),
    computedOn: day('测算日期', 'Worked out on').kept(),
    publishedOn: day('公示日期', 'Published on').kept(),
    objectionsUntil: day('异议截止', 'Objections until').kept(),
    finalOn: day('定档日期', 'Final on').kept(),
    finalBy: ref('person', '定档人', 'Made final by').kept(),
  },
  lifecycle: {
    states: {
      draft: ['拟定方案', 'Draft'],
      computed: ['已测算', 'Worked out'],
      published: ['公示中', 'Published'],
      final: ['已定档', 'Final'],
    },
    initial: 'draft',
    moves: {
      compute: {
        label: ['测算', 'Work out'],
        from: ['draft', 'computed'],
        to: 'computed',
        by: keeper,
        isMain: true,
        stamps: { computedOn: 'today' },
      },
      publish: {
        label: ['公示', 'Publish'],
        from: 'computed',
        to: 'published',
        by: keeper,
        stamps: { publishedOn: 'today' },
      },
      finalise: {
        label: ['定档', 'Make final'],
        from: 'published',
        to: 'final',
        by: { role: 'leader' },
        isMain: true,
        stamps: { finalOn: 'today', finalBy: 'person' },
      },
    },
    tells: { publish: keeper, finalise: keeper },
  },
  access: {
    read: { either: [staff, { both: [{ role: 'enterprise' }, { inState: ['published', 'final'] }] }] },
    create: keeper,
    change: { both: [keeper, { inState: 'draft' }] },
  },
  unique: [['year', 'scope']],
  views: {
    list: ['name', 'year', 'scope', 'publishedOn', 'objectionsUntil', 'finalOn'],
    order: 'year',
    form: {
      basics: { label: ['范围', 'Scope'], fields: ['name', 'year', 'scope', 'minLand', 'minYears', 'basis'] },
      weights: {
        label: ['权重与基准值', 'Weights and bases'],
        fields: [
          ...(['taxWeight', 'taxBase', 'salesWeight', 'salesBase', 'addedWeight', 'addedBase'] as const),
          ...(['energyWeight', 'energyBase', 'emissionWeight', 'emissionBase'] as const),
          ...(['labourWeight', 'labourBase', 'rdWeight', 'rdBase', 'powerTaxWeight', 'powerTaxBase'] as const),
        ],
      },
      rules: {
        label: ['规则', 'Rules'],
        fields: ['cap', 'cutA', 'cutB', 'cutC', 'meanForEmissions'],
      },
    },
  },
})

import { expect, it } from 'vitest'
import { bookOf, openLedgers } from '#test/support/ledgers.ts'
import { rowsIn } from '#test/support/sheets.ts'

const { zone, app, cookies, take, fetch } = openLedgers()

it('an office brings what firms told it on paper, and no firm speaks for an office', async () => {
  const [firm] = await zone.db.query('select id, uscc from enterprise limit 1')
  const rows = [
    ['企业月度快报'],
    ['统一社会信用代码', '月份', '营收（万元）', '数据来源'],
    [firm?.uscc, '2026-09', 500, '企业自报'],
    [firm?.uscc, '2026-09', 510, '税务'],
  ]
  const taken = await take(cookies.jingfa ?? '', 'enterprise-month', await bookOf(rows))
  expect(taken.counts).toMatchObject({ new: 2, refused: 0 })
  const made = await zone.db.query(
    "select source, origin from enterprise_month where enterprise = $1 and period = '2026-09' and revenue in (5000000, 5100000) order by source",
    [firm?.id],
  )
  expect(made).toEqual([
    { source: 'self', origin: '由部门代录' },
    { source: 'tax', origin: null },
  ])
  const refused = await take(cookies.chengbo ?? '', 'enterprise-month', await bookOf(rows))
  expect(refused.counts).toMatchObject({ new: 0 })
})

it('a ledger that an office typed itself makes records, and a second time none', async () => {
  const titles = ['序号', '线索来源', '企业名称', '项目名称', '项目内容', '拟投资（亿元）', '用地（亩）', '厂房（㎡）']
  const more = ['对接单位', '对接人', '首次对接时间', '招商方式', '资金来源地', '是否有效']
  const rows = [
    ['云岭高新区招商线索台账（11月第3周）'],
    [...titles, ...more],
    [
      1,
      '走出去',
      '示例电子公司',
      '示例柔性屏项目',
      '年产示例屏200万片',
      3.25,
      60,
      20_000,
      '招商局',
      null,
      '2026.11.18',
      '直接招商',
      '省外',
      '是',
    ],
    [
      2,
      '以商招商',
      '示例阀门公司',
      '示例阀门项目',
      null,
      0.6,
      null,
      null,
      '招商局',
      null,
      '2026年11月19日',
      '以商招商',
      '天外',
      '否',
    ],
    ['合计', null, null, null, null, 3.85],
    ['填报单位：招商局　填报人：某人　审核人：某人　填报日期：2026-11-20'],
  ]
  const bytes = await bookOf(rows)
  const taken = await take(cookies.zhaoshang ?? '', 'lead', bytes)
  expect(taken).toMatchObject({ counts: { new: 1, refused: 1 }, passedOver: 2, ignored: [], computed: ['是否有效'] })
  expect(taken.refused[0]?.reasons[0]?.[0]).toContain('天外')
  const [made] = await zone.db.query(
    "select total_invest, plant, received_on from lead where investor = '示例电子公司'",
  )
  expect(made).toEqual({ total_invest: 325_000_000, plant: 20_000, received_on: '2026-11-18' })
  expect((await take(cookies.zhaoshang ?? '', 'lead', bytes)).counts).toMatchObject({ new: 0, same: 1 })
})

it('a firm that is told by its credit code files its month in the ledger of the quick reports', async () => {
  const cookie = cookies.chengbo ?? ''
  const [, , , row = []] = rowsIn(await fetch(cookie, '/api/enterprise-month/export.xlsx?ledger=firm-monthly'))
  const bytes = await bookOf([
    ['企业月度快报'],
    [
      '统一社会信用代码',
      '月份',
      '产值（亿元）',
      '营收（万元）',
      '用电（千瓦时）',
      '用工（人）',
      '订单',
      '困难诉求',
      '版次',
    ],
    [String(row[1]), '2026-10', 0.125, 1180.5, 42_000, 131, '排到明年一季度', null, 7],
  ])
  const taken = await take(cookie, 'enterprise-month', bytes)
  expect(taken).toMatchObject({ counts: { new: 1, refused: 0 }, ignored: [], computed: ['版次'] })
  const [made] = await zone.db.query(
    "select output, revenue, power, source from enterprise_month where orders = '排到明年一季度'",
  )
  expect(made).toEqual({ output: 12_500_000, revenue: 11_805_000, power: 42_000, source: 'self' })
})

it('a ledger shows each person what the list shows, and nobody what is sealed or how a unit was rated', async () => {
  const rowsFor = async (login: string, path: string, name: string) =>
    rowsIn(await fetch(cookies[login] ?? '', `/api/${path}/export.xlsx?ledger=${name}`))
  const [all, own] = [await rowsFor('qifu', 'service-case', 'cases'), await rowsFor('jianshe', 'service-case', 'cases')]
  expect(own.length).toBeLessThan(all.length)
  const rated = (rows: typeof all) => {
    const at = rows[2]?.indexOf('满意度') ?? -1
    return rows.slice(3).filter((row) => typeof row[at] === 'string' && row.length > 5).length
  }
  expect([rated(all) > 0, rated(own)]).toEqual([true, 0])
  const ofDay = async (day: string) => {
    const [, , titles = [], ...rows] = await rowsFor('ducha', 'project', `project-monthly&asOf=${day}`)
    return rows
      .slice(0, -1)
      .map((row) => row[titles.indexOf('数据月份')])
      .filter((month) => month !== null)
  }
  expect([new Set(await ofDay('2026-09-10')), new Set(await ofDay('2026-11-23'))]).toEqual([
    new Set(['2026-08']),
    new Set(['2026-10']),
  ])
  const workers = await rowsFor('renshe', 'job-arrival', 'arrivals')
  const names = workers.slice(3, -1).map((row) => String(row[2]))
  expect(names.filter((name) => !/^..?某$/.test(name) && !/^.{1,2}某/.test(name))).toEqual([])
  expect(
    (await app().inject({ url: '/api/lead/export.xlsx?ledger=grants', cookies: { gaoxin: '' } })).statusCode,
  ).not.toBe(200)
})

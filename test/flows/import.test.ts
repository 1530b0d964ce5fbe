import { Workbook } from '@cj-tech-master/excelts'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mightAllow } from '#derive/access.ts'
import { pathOf } from '#derive/names.ts'
import { sheetFields, wantedOf } from '#derive/sheet-columns.ts'
import { isSheetable } from '#derive/sheetable.ts'
import { findHead } from '#domain/sheet/head.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { writeXlsx } from '#files/xlsx.ts'
import { registers } from '#registers/index.ts'
import { type House, openHouse, type Player } from '#test/contract/house.ts'
import { codeOf, firm, importer, rowsIn, sheetOf, titles } from '#test/support/sheets.ts'

let house: House
beforeAll(async () => {
  house = await openHouse((parts) => buildApp({ ...parts, version: 'test', logLevel: 'silent' }))
})
afterAll(() => house?.close())
const { take, refusedOf, fetch, post } = importer(() => house.app)
const officer = (): string => house.players.unitOfficer.cookie
const count = async (register = 'enterprise') =>
  Number((await house.db.query(`select count(*) as n from "${register}" where zone_id = 'qingxi'`))[0].n)

it('rows of a sheet become records by the rules of typing, with an event each; a dry run writes nothing', async () => {
  const bytes = await sheetOf(titles, [firm(1), firm(2, { 3: '2022年3月', 4: '5,000万元' })])
  const before = await count()
  expect((await take(officer(), 'enterprise', bytes, true)).counts).toEqual({ new: 2, changed: 0, same: 0, refused: 0 })
  expect(await count()).toBe(before)
  expect((await take(officer(), 'enterprise', bytes)).counts).toEqual({ new: 2, changed: 0, same: 0, refused: 0 })
  expect(await count()).toBe(before + 2)
  const list = await house.send(house.players.unitOfficer, 'GET', `/api/enterprise?q=${encodeURIComponent('甲2制造')}`)
  const one = await house.send(house.players.unitOfficer, 'GET', `/api/enterprise/${list.body.items[0].id}`)
  expect(one.body).toMatchObject({ uscc: codeOf(2), foundedOn: '2022-03-01', capital: 50_000_000, isAboveScale: true })
  expect(one.body).toMatchObject({ unit: house.units[0], formerNames: ['旧名一', '旧名二'], registered: 'existing' })
  const history = await house.send(house.players.unitOfficer, 'GET', `/api/enterprise/${one.body.id}/history`)
  expect(history.body).toHaveLength(1)
})

it('the same sheet twice makes nothing twice; other values of a known record change it, under its lock and with an event', async () => {
  const before = await count()
  const again = await take(
    officer(),
    'enterprise',
    await sheetOf(titles, [firm(1), firm(2, { 3: '2022年3月', 4: '5,000万元' })]),
  )
  expect(again.counts).toEqual({ new: 0, changed: 0, same: 2, refused: 0 })
  const changed = await take(
    officer(),
    'enterprise',
    await sheetOf(titles, [firm(1, { 1: codeOf(1).toLowerCase(), 4: 2, 7: null })]),
  )
  expect(changed.counts).toEqual({ new: 0, changed: 1, same: 0, refused: 0 })
  expect(await count()).toBe(before)
  const [row] = await house.db.query('select capital, former_names, version from enterprise where uscc = $1', [
    codeOf(1),
  ])
  expect(row).toEqual({ capital: 200_000_000, former_names: ['旧名一', '旧名二'], version: 2 })
})

it('refused rows come back alone with number, reason and painted cells, and come in once corrected', async () => {
  const rows = [
    firm(11),
    firm(12, { 1: `${codeOf(12).slice(0, 17)}!` }),
    firm(13, { 3: '去年', 2: '休眠' }),
    firm(14, { 6: '无此局' }),
    firm(11),
    firm(15, { 0: null }),
  ]
  const bytes = await sheetOf(titles, rows)
  const tried = await take(officer(), 'enterprise', bytes, true)
  expect(tried.counts).toEqual({ new: 1, changed: 0, same: 0, refused: 5 })
  expect(tried.refused.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7])
  expect(tried.refused.map(({ reasons }) => reasons.map(([zh]) => zh).join(''))).toEqual([
    expect.stringContaining('统一社会信用代码'),
    expect.stringMatching(/“登记状态”的“休眠”不在可选范围内.*“成立日期”的“去年”不是日期/),
    '“服务单位”的“无此局”在系统中没有，或者您无权查看。',
    '与第2行是同一条记录。',
    '“企业名称”必须填写。',
  ])
  expect((await take(officer(), 'enterprise', bytes)).counts).toMatchObject({ new: 1, refused: 5 })
  const workbook = new Workbook()
  const refused = await refusedOf(officer(), 'enterprise', bytes)
  await workbook.xlsx.load(Buffer.from(refused))
  const sheet = workbook.worksheets[0]
  expect(sheet?.getRow(1).hidden).toBe(true)
  const head = sheet?.getRow(2).values
  expect(head).toEqual([undefined, ...titles, '行号', '原因'])
  // Row 11 is there by now, so that its second mention says the same.
  expect([3, 4, 5, 6, 7].map((row) => sheet?.getCell(row, 9).value)).toEqual([3, 4, 5, 6, 7])
  expect(sheet?.getCell('D4').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } })
  expect(sheet?.getCell('C4').value).toBe('休眠')
  if (sheet === undefined) throw new Error('There is no sheet')
  sheet.getCell('B3').value = codeOf(12)
  sheet.getCell('D4').value = '2021-1-5'
  sheet.getCell('C4').value = '注销'
  sheet.getCell('G5').value = '建设局'
  sheet.getCell('A7').value = '甲15制造有限公司'
  sheet.spliceRows(6, 1)
  const corrected = await take(officer(), 'enterprise', new Uint8Array(await workbook.xlsx.writeBuffer()))
  expect(corrected).toMatchObject({ counts: { new: 4, changed: 0, same: 0, refused: 0 }, ignored: [] })
})

it('an exported list comes back with what was edited; what somebody else changed meanwhile is refused', async () => {
  const cookie = officer()
  const url = '/api/enterprise/export.xlsx?order=name'
  const exported = await fetch(cookie, url)
  const all = await count()
  expect((await take(cookie, 'enterprise', exported, true)).counts).toEqual({
    new: 0,
    changed: 0,
    same: all,
    refused: 0,
  })
  const workbook = new Workbook()
  await workbook.xlsx.load(Buffer.from(exported))
  const sheet = workbook.worksheets[0]
  if (sheet === undefined) throw new Error('There is no sheet')
  const at = (title: string) => (sheet.getRow(2).values as unknown[]).indexOf(title)
  const rowOf = (code: string) => {
    for (let row = 3; row <= sheet.rowCount; row += 1)
      if (sheet.getCell(row, at('统一社会信用代码')).value === code) return row
    throw new Error(`There is no ${code}`)
  }
  sheet.getCell(rowOf(codeOf(1)), at('所在园区地块')).value = '东区3号'
  sheet.getCell(rowOf(codeOf(2)), at('所在园区地块')).value = '东区4号'
  const [two] = await house.db.query('select id, version from enterprise where uscc = $1', [codeOf(2)])
  const other = { body: { contact: '某人' }, version: two.version }
  expect((await house.send(house.players.unitHead, 'PATCH', `/api/enterprise/${two.id}`, other)).status).toBe(200)
  const back = await take(cookie, 'enterprise', new Uint8Array(await workbook.xlsx.writeBuffer()))
  expect(back.counts).toEqual({ new: 0, changed: 1, same: all - 2, refused: 1 })
  expect(back.refused[0]?.reasons[0]?.[0]).toMatch(/导出之后记录已被他人改动（导出时第1版，现为第2版）/)
  const [one] = await house.db.query('select place from enterprise where uscc = $1', [codeOf(1)])
  expect(one.place).toBe('东区3号')
})

it('whoever may not make records of a kind gets neither template nor import, and no row does what its person may not', async () => {
  const { leader, enterprise } = house.players
  const bytes = await sheetOf(titles, [firm(21)])
  const codes = async (player: Player) => (await post(player.cookie, 'enterprise', 'dry=false', bytes)).statusCode
  expect([await codes(leader), await codes(enterprise)]).toEqual([403, 403])
  const before = await count('unit')
  const asHead = await post(
    house.players.unitHead.cookie,
    'unit',
    'dry=false',
    await sheetOf(['全称', '简称', '类别'], [['某局', '某局', '工作部门']]),
  )
  expect([asHead.statusCode, await count('unit')]).toEqual([403, before])
})

it('references go by short name, full name or alias, choices by their words; a name that may mean several is refused with them', async () => {
  const { systemAdmin } = house.players
  const add = (facts: object) => house.send(systemAdmin, 'POST', '/api/unit', { body: facts })
  for (const n of [1, 2])
    expect(
      (await add({ name: '青溪高新区财政局', shortName: `财政${n}局`, kind: 'department', aliases: ['钱袋子'] }))
        .status,
    ).toBe(201)
  const heads = ['职务名称', '所在单位', '单位负责人', '备注']
  const rows = [
    ['副局长', '青溪高新区经济发展局', '否', '不导入的列'],
    ['科员', '建设局', '×', null],
    ['会计', '青溪高新区财政局', null, null],
    ['出纳', '钱袋子', '也许', null],
  ]
  const tried = await take(systemAdmin.cookie, 'post', await sheetOf(heads, rows))
  expect(tried.counts).toEqual({ new: 2, changed: 0, same: 0, refused: 2 })
  expect(tried.ignored).toEqual(['备注'])
  expect(tried.refused[0]?.reasons[0]?.[0]).toBe(
    '“所在单位”的“青溪高新区财政局”有多条同名记录：财政1局（青溪高新区财政局）、财政2局（青溪高新区财政局）。',
  )
  expect(tried.refused[1]?.reasons.map(([, en]) => en).join(' ')).toMatch(
    /must be yes or no\..*“Unit”: “钱袋子” may be any of/,
  )
  const second = await take(systemAdmin.cookie, 'post', await sheetOf(heads, rows.slice(0, 2)))
  expect(second.counts).toEqual({ new: 0, changed: 0, same: 2, refused: 0 })
})

it('the template holds keys, drop-downs and formats, and comes back filled in, in either language', async () => {
  for (const language of ['zh', 'en'] as const) {
    const template = await fetch(officer(), `/api/enterprise/template.xlsx?language=${language}`)
    const workbook = new Workbook()
    await workbook.xlsx.load(Buffer.from(template))
    expect(workbook.worksheets.map(({ name }) => name)).toContain(language === 'zh' ? '填写说明' : 'How to fill in')
    const sheet = workbook.worksheets[0]
    if (sheet === undefined) throw new Error('There is no sheet')
    const keys = sheet.getRow(1).values as string[]
    expect(keys).not.toContain('#id')
    const put = (key: string, value: string | number) => {
      sheet.getCell(3, keys.indexOf(`#${key}`)).value = value
    }
    const registered = keys.indexOf('#registered')
    expect(sheet.getCell(3, registered).dataValidation).toMatchObject({ type: 'list' })
    expect(sheet.getCell(3, keys.indexOf('#industry')).numFmt).toBe('@')
    expect(sheet.getCell(2, registered).value).toBe(language === 'zh' ? '* 登记状态' : '* Registration')
    const n = language === 'zh' ? 31 : 32
    put('name', `模板${n}有限公司`)
    put('uscc', codeOf(n))
    put('registered', language === 'zh' ? '存续（在营）' : 'Existing')
    put('capital', 300)
    put('industry', '0111')
    const made = await take(officer(), 'enterprise', new Uint8Array(await workbook.xlsx.writeBuffer()))
    expect(made.counts).toEqual({ new: 1, changed: 0, same: 0, refused: 0 })
    const [row] = await house.db.query('select capital, industry from enterprise where uscc = $1', [codeOf(n)])
    expect(row).toEqual({ capital: 3_000_000, industry: '0111' })
  }
})

it('titles above, sums and stamps below and merged cells are read as people mean them', async () => {
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('名册')
  sheet.mergeCells('A1:D1')
  sheet.getCell('A1').value = '青溪高新区企业名册'
  sheet.getCell('A2').value = '填报单位：经发局'
  sheet.addRow(['序号', '服务单位', '企业名称', '统一社会信用代码', '登记状态', '注册资本(万元)'])
  sheet.addRow([1, '经发局', '乙一有限公司', codeOf(41), '存续', '１，２００．５'])
  sheet.addRow([2, null, '乙二有限公司', codeOf(42), '存续', '—'])
  sheet.mergeCells('B4:B5')
  sheet.addRow(['合计', null, null, null, null, 1200.5])
  sheet.addRow([])
  sheet.addRow(['填报人：某人　审核：某人'])
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  expect(await take(officer(), 'enterprise', bytes)).toMatchObject({
    counts: { new: 2, changed: 0, same: 0, refused: 0 },
    passedOver: 2,
    ignored: [],
  })
  const rows = await house.db.query('select capital, unit from enterprise where uscc = any($1) order by name', [
    [codeOf(41), codeOf(42)],
  ])
  expect(rows).toEqual([
    { capital: 12_005_000, unit: house.units[0] },
    { capital: null, unit: house.units[0] },
  ])
})

it('a sheet without a head, without rows or that is none is refused whole', async () => {
  const code = async (bytes: Uint8Array) => (await post(officer(), 'enterprise', 'dry=true', bytes)).json().code
  expect(await code(await sheetOf(['甲', '乙'], [[1, 2]]))).toBe('sheet-no-head')
  expect(await code(await writeXlsx([{ name: '空', columns: [], rows: [] }]))).toBe('sheet-empty')
  expect(await code(Buffer.from('不是表格'))).toBe('file-not-sheet')
})

it('no cell of an export is a formula, whatever a record is called, and it comes back as it was', async () => {
  const wild = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x")']
  const rows = wild.map((name, i) => firm(50 + i, { 0: name, 7: null }))
  expect((await take(officer(), 'enterprise', await sheetOf(titles, rows))).counts).toMatchObject({
    new: wild.length,
    refused: 0,
  })
  const exported = await fetch(officer(), '/api/enterprise/export.xlsx')
  const workbook = new Workbook()
  await workbook.xlsx.load(Buffer.from(exported))
  const types = new Set<string>()
  workbook.worksheets[0]?.eachRow((row) =>
    row.eachCell((cell) =>
      types.add(typeof cell.value === 'object' && cell.value !== null && 'formula' in cell.value ? 'formula' : 'plain'),
    ),
  )
  expect([...types]).toEqual(['plain'])
  expect(rowsIn(exported).flat()).toEqual(expect.arrayContaining(['=1+1', '@SUM(A1)', '-1']))
  expect((await take(officer(), 'enterprise', exported, true)).counts).toMatchObject({ new: 0, changed: 0, refused: 0 })
})

it('a table of text comes in as a workbook does, in the encoding and with the separator that it has', async () => {
  const line = (n: number) => [`丙${n}制造，有限公司`, codeOf(n), '存续', '2022年1月', '1.2亿', '是', '经发局']
  const written = (separator: string, numbers: readonly number[]) =>
    [titles.slice(0, 7), ...numbers.map(line)].map((row) => row.map((cell) => `"${cell}"`).join(separator)).join('\r\n')
  const files = [
    Buffer.from(`\ufeff${written(',', [61, 62])}`),
    iconv.encode(written('\t', [63]), 'gb18030'),
    Buffer.from(`青溪高新区企业名册\r\n\r\n${written(';', [64])}`),
  ]
  for (const bytes of files) {
    const { counts } = await take(officer(), 'enterprise', bytes, false, '名册.csv')
    expect(counts).toMatchObject({ changed: 0, same: 0, refused: 0 })
    expect(counts.new).toBeGreaterThan(0)
    expect((await take(officer(), 'enterprise', bytes, false, '名册.csv')).counts.new).toBe(0)
  }
  const rows = await house.db.query(
    'select name, capital, founded_on from enterprise where uscc = any($1) order by name',
    [[61, 62, 63, 64].map(codeOf)],
  )
  const same = { capital: 120_000_000, founded_on: '2022-01-01' }
  expect(rows).toEqual([61, 62, 63, 64].map((n) => ({ name: `丙${n}制造，有限公司`, ...same })))
})

it('a sealed value comes in by a sheet, stays sealed, tells nothing in the log, and makes no second record', async () => {
  const heads = [...titles.slice(0, 3), '联系电话']
  const rows = [[...firm(91).slice(0, 3), '0791-5550000']]
  expect((await take(officer(), 'enterprise', await sheetOf(heads, rows))).counts).toMatchObject({ new: 1 })
  const [row] = await house.db.query('select id, phone from enterprise where uscc = $1', [codeOf(91)])
  expect(row.phone).toMatch(/^sealed:/)
  const events = await house.db.query(`select body from "event" where record = $1`, [row.id])
  expect(events.map(({ body }) => body).join()).not.toContain('5550000')
  expect((await take(officer(), 'enterprise', await sheetOf(heads, rows))).counts).toEqual({
    new: 0,
    changed: 0,
    same: 1,
    refused: 0,
  })
  const other = [[...firm(91).slice(0, 3), '0791-5550001']]
  expect((await take(officer(), 'enterprise', await sheetOf(heads, other))).counts).toMatchObject({ changed: 1 })
})

it('every register that can be typed gives its template, with a key for each field that a person may send', async () => {
  let given = 0
  for (const register of registers.filter(isSheetable)) {
    const player = Object.values(house.players).find(({ actor }) => mightAllow(register.access.create, actor))
    if (player === undefined) continue
    const rows = rowsIn(await fetch(player.cookie, `/api/${pathOf(register.name)}/template.xlsx?language=zh`))
    const keys = sheetFields(register).map(({ key }) => `#${key}`)
    expect(rows[0], register.name).toEqual(keys)
    const head = findHead(rows.slice(1), wantedOf(register))
    // Without the keys the labels alone find the same columns, save where two fields share a label.
    const labels = new Set(sheetFields(register).map(({ field }) => field.label[0]))
    expect(head?.columns.length, register.name).toBe(labels.size)
    given += 1
  }
  expect(given).toBeGreaterThan(20)
})

import { expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import type { Snapshot } from '#domain/paper/figure.ts'
import { plainPaper } from '#domain/paper/paper.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { writeDocx } from '#files/docx.ts'
import { standardFileLimits } from '#files/limits.ts'
import { readDocx } from '#files/read-docx.ts'
import { document } from '#registers/document.ts'
import { getRegister } from '#registers/index.ts'
import { paper } from '#registers/paper.ts'
import { paperTemplate } from '#registers/paper-template.ts'
import { task } from '#registers/task.ts'
import { inTransaction } from '#services/context.ts'
import { getFile, storeFile } from '#services/files.ts'
import { moveRecord } from '#services/move.ts'
import { drawPaper } from '#services/papers/draw.ts'
import type { PaperRow } from '#services/papers/frame.ts'
import { filePaper } from '#services/papers/freeze.ts'
import { fillTemplate } from '#services/papers/templates.ts'
import { readDirectives } from '#services/review/compile-document.ts'
import { amendRecord, changeRecord, createRecord } from '#services/save.ts'
import { allRows, findRow } from '#store/records.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const name = 'yunling'
const today = testNow.today

async function draft(facts: Record<string, unknown> = {}): Promise<PaperRow> {
  const context = await zone.as('ducha')
  const made = await inTransaction(zone.db, context, async (one) =>
    createRecord(one, paper, {
      facts: {
        kind: 'supervision',
        asOf: today,
        issuer: await zone.unit('党政办'),
        addressees: '各部门、各单位',
        ...facts,
      },
    }),
  )
  return made as unknown as PaperRow // a row of this register
}

async function move(login: string, id: string, act: string, reason?: string): Promise<PaperRow> {
  const context = await zone.as(login)
  const row = await inTransaction(zone.db, context, (one) => moveRecord(one, paper, id, null, act, { reason }))
  return row as unknown as PaperRow // a row of this register
}

async function signed(facts: Record<string, unknown>): Promise<PaperRow> {
  const { id } = await draft(facts)
  await move('ducha', id, 'freeze')
  return move('shuji', id, 'sign')
}

const bytesOf = async (row: PaperRow) => (await getFile(zone.db, name, row.file?.id ?? '')).bytes

test('a draft proposes its title and its requirements; each figure is made of records that are there', async () => {
  const made = await draft({ asOf: addDays(today, -3) })
  expect(made.title).toMatch(/^云岭高新区党政办公室关于截至2026年11月20日督查事项办理情况的通报$/)
  expect(made.requirements?.length).toBeGreaterThan(0)
  const frozen = await move('ducha', made.id, 'freeze')
  const figures = frozen.snapshot?.figures ?? []
  expect(figures.length).toBeGreaterThan(5)
  for (const { facts } of figures) {
    for (const fact of facts)
      expect(await findRow(zone.db, getRegister(fact.register), name, fact.id)).toMatchObject({ title: fact.title })
  }
})

test('the number is taken at signing, from one series without gaps; a void paper keeps its own', async () => {
  const first = await signed({ asOf: addDays(today, -60) })
  expect((await move('shuji', first.id, 'void', '数据口径有误')).number).toBe(first.number)
  const second = await signed({ asOf: addDays(today, -60) })
  const numberOf = (row: PaperRow) => Number(/\d+/.exec(row.number ?? '')?.[0])
  expect(numberOf(second)).toBe(numberOf(first) + 1)
})

test('a unit is named for what is late only after a leader approved it, with the reason', async () => {
  const made = await draft({ asOf: addDays(today, -6), namesUnits: true })
  await expect(move('ducha', made.id, 'freeze')).rejects.toMatchObject({ code: 'paper-naming-open' })
  await expect(move('ducha', made.id, 'approveNaming', '催办后仍未办结')).rejects.toMatchObject({ code: 'not-allowed' })
  await move('shuji', made.id, 'approveNaming', '催办后仍未办结')
  const frozen = await move('ducha', made.id, 'freeze')
  expect(JSON.stringify(frozen.snapshot?.tree.body)).toContain('应急局：逾期未办结')
})

test('a paper that names a person is refused and says where', async () => {
  const made = await draft({ asOf: addDays(today, -7), requirements: '请岑望舒于月底前办结。' })
  await expect(move('ducha', made.id, 'freeze')).rejects.toMatchObject({
    code: 'paper-names-person',
    text: [expect.stringContaining('下步要求”第1段“请岑望舒于月底前办结'), expect.anything()],
  })
})

test('a document marked secret is refused before anything of it is kept', async () => {
  await expect(draft({ title: '机密★1年' })).rejects.toMatchObject({ code: 'secret-document' })
})

test('an uploaded document marked secret is refused by its own first lines, and nothing of it is filed', async () => {
  const raw = '000012\n秘密★1年\n云岭高新区文件\n关于推进项目的通知\n请经发局于6月底前提出方案。'
  const before = await allRows(zone.db, document, name)
  const incoming = { raw, title: null, name: null, kind: 'notice', year: 2026, givenOn: null, file: null } as const
  await expect(readDirectives(zone.db, name, incoming)).rejects.toMatchObject({
    code: 'secret-document',
    text: [expect.stringContaining('标有密级“秘密”'), expect.anything()],
  })
  expect(await allRows(zone.db, document, name)).toHaveLength(before.length)
})

test('a paper that another matter drew comes frozen, is checked alike and waits for its signature', async () => {
  const context = await zone.as('ducha')
  const facts = {
    kind: 'order',
    title: '督办通知单',
    asOf: today,
    issuer: (await zone.unit('督查室')) as PaperRow['issuer'],
  } as const
  const file = (text: string) =>
    inTransaction(zone.db, context, (one) =>
      filePaper(one, facts, { tree: plainPaper('督办通知单', [{ kind: 'paragraph', text }]), figures: [] }),
    )
  await expect(file('请缪书言办理。')).rejects.toMatchObject({ code: 'paper-names-person' })
  const filed = await file('请建设局办理。')
  expect(filed.state).toBe('frozen')
  expect((await move('shuji', filed.id, 'sign')).number).toMatch(/^督办〔2026〕\d+号$/)
})

test('a fact corrected later leaves the signed bytes alone and is told in the next issue', async () => {
  const before = await signed({ asOf: addDays(today, -20) })
  const bytes = await bytesOf(before)
  const context = await zone.as('ducha2')
  await inTransaction(zone.db, context, async (one) => {
    const late = await findRow(one.db, task, name, await zone.task('化工企业安全隐患排查整改'))
    if (late === null) throw new Error('The demonstration has no such task')
    await amendRecord(
      one,
      task,
      late,
      { dueOriginal: addDays(today, 3), dueCurrent: addDays(today, 3) },
      { act: 'change' },
    )
  })
  const { snapshot, previous } = await drawPaper(zone.db, name, await draft({ asOf: addDays(today, -10) }), today)
  expect(previous?.id).toBe(before.id)
  expect(snapshot.corrections.map(({ figure }) => figure)).toContain('matters.overdue')
  expect(JSON.stringify(snapshot.tree.body)).toMatch(/更正.*“逾期未办结”原刊\d项，经核实应为\d项，特此更正/)
  expect(Buffer.compare(await bytesOf(before), bytes)).toBe(0)
})

test('a snapshot drawn again for the same day from unchanged facts is the same', async () => {
  const frozen = await move('ducha', (await draft({ asOf: addDays(today, -1) })).id, 'freeze')
  const again = await drawPaper(zone.db, name, frozen, today)
  expect(again.snapshot.tree).toEqual((frozen.snapshot as Snapshot).tree)
  expect(again.snapshot.figures).toEqual(frozen.snapshot?.figures)
})

test('a frozen paper is changed by nobody; reopened it is drawn anew', async () => {
  const frozen = await move('ducha', (await draft({ asOf: addDays(today, -2) })).id, 'freeze')
  const context = await zone.as('ducha', momentOf(testNow.millisecond + 1000))
  const edit = () =>
    inTransaction(zone.db, context, (one) => changeRecord(one, paper, frozen.id, frozen.version, { copies: '各镇' }))
  await expect(edit()).rejects.toMatchObject({ code: 'not-allowed' })
  expect((await move('ducha', frozen.id, 'reopen', '补充要求')).snapshot).toBeNull()
})

async function fileTemplate(lines: readonly string[]): Promise<string> {
  const context = await zone.as('ducha')
  const body = lines.map((text) => ({ kind: 'paragraph' as const, text }))
  const bytes = await writeDocx(plainPaper('{标题}', body))
  const file = await storeFile(zone.db, name, testNow, '模板.docx', bytes)
  const facts = { name: '督查通报版式', kind: 'supervision', file }
  return (await inTransaction(zone.db, context, (one) => createRecord(one, paperTemplate, { facts }))).id
}

test('a template of the zone is filled from the frozen snapshot; one that asks for what no paper has is refused by name', async () => {
  await expect(fileTemplate(['{拟稿人}', '{#正文}', '{姓名}', '{/正文}'])).rejects.toMatchObject({
    code: 'template-tags',
    text: [expect.stringContaining('拟稿人、正文/姓名'), expect.anything()],
  })
  await expect(fileTemplate(['{#正文}', '{段落}'])).rejects.toMatchObject({ code: 'template-broken' })
  const id = await fileTemplate(['{文号}', '{#正文}', '{段落}', '{/正文}', '{#数据}', '{名称}：{数值}', '{/数据}'])
  const context = await zone.as('ducha')
  await inTransaction(zone.db, context, (one) => moveRecord(one, paperTemplate, id, null, 'use'))
  const frozen = await move('ducha', (await draft({ asOf: addDays(today, -9) })).id, 'freeze')
  if (frozen.snapshot === null) throw new Error('The paper is not frozen')
  const bytes = await fillTemplate(zone.db, context.actor, id, 'supervision', frozen.snapshot)
  const { text } = readDocx(bytes, standardFileLimits)
  expect(text).toContain(frozen.title)
  expect(text).toMatch(/一、总体情况[\s\S]*已办结：\d项/)
  await expect(fillTemplate(zone.db, context.actor, id, 'economy', frozen.snapshot)).rejects.toMatchObject({
    code: 'template-kind',
  })
})

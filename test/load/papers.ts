import { addDays, dayOf } from '#domain/day.ts'
import { type Matter, supervisionBulletin } from '#domain/paper/bulletin-supervision.ts'
import { signedPaper } from '#domain/paper/frame.ts'
import { writeDocx } from '#files/docx.ts'
import { type Compiling, median } from '#test/load/report.ts'

const asOf = dayOf(2026, 10, 31)

/** From the frozen snapshot of a bulletin that fills eighteen pages (ten are asked for) to its .docx: 88 matters, table and figures included. */
export async function benchPapers(): Promise<readonly Compiling[]> {
  const frame = {
    ...{ title: '云溪高新区党政办公室关于2026年10月督查事项办理情况的通报', issuer: '云溪高新区党政办公室' },
    ...{ office: '督查室', sheetName: '云溪政务督查', asOf, on: asOf, addressees: '各部门、各单位', copies: null },
    ...{
      requirements: ['逾期事项责任单位于11月15日前办结。'],
      namesUnits: true,
      previousNumber: null,
      corrections: [],
    },
  }
  const { tree } = supervisionBulletin(
    frame,
    Array.from({ length: 88 }, (_, index) => matter(index)),
  )
  const snapshot = JSON.stringify(tree)
  const times: number[] = []
  for (let i = 0; i < 25; i += 1) {
    const begin = performance.now()
    await writeDocx(signedPaper(JSON.parse(snapshot) as typeof tree, '第10期', asOf)) // what was written is read back
    if (i >= 5) times.push(performance.now() - begin)
  }
  return [
    {
      what: '通报，十八页 / a bulletin of eighteen pages',
      characters: snapshot.length,
      milliseconds: median(times),
      wanted: 300,
    },
  ]
}

function matter(index: number): Matter {
  const due = addDays(asOf, (index % 40) - 20)
  return {
    ref: { register: 'task', id: `matter-${index}`, version: 1, title: `第${index}项` },
    title: `推进第${index}处园区标准厂房及配套管网建设并完成竣工验收`,
    unit: ['经发局', '建设局', '招商局', '财政局'][index % 4] ?? '',
    issuedOn: dayOf(2026, 3, 1),
    dueOriginal: due,
    due,
    submittedOn: null,
    closedOn: index % 3 === 0 ? addDays(asOf, -5) : null,
    reportedOn: addDays(asOf, -9),
    progress: '主体结构完成，正在安装设备，配套管网铺设过半，预计按期完成。',
    isNamed: false,
  }
}

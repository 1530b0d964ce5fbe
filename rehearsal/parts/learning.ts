import { addDays, dayOf } from '#domain/day.ts'
import { heads, type Stage } from '#rehearsal/stage.ts'

const travellers = [
  ['建设局', '老厂区雨污分流怎样不停产改造？', '邻省某高新区建设部门'],
  ['企业服务中心', '诉求怎样做到一次交办、不再转手？', '江北某高新区服务中心'],
  ['科创局', '中试基地怎样按次收费又不亏本？', '海州某产业研究院'],
  ['应急局', '小企业隐患怎样自查自报？', '岭东某开发区应急部门'],
] as const

/** 学习考察 — trips with a question: three things at most are brought home, and half a year later somebody looks whether they were done. */
export async function playLearning(stage: Stage): Promise<void> {
  const { house, agenda, year, scale, unit } = stage
  const dice = stage.dice.fork('learning')
  for (let i = 0; i < Math.max(3, Math.round(14 * scale)); i += 1) {
    const [name, question, host] = travellers[i % travellers.length] ?? travellers[0]
    const starts = addDays(dayOf(year, 2, 21), (i * 37) % 260)
    const head = house.as(heads[name] ?? 'jianshe')
    const facts = { question, unit: unit(name), host, people: dice.between(3, 6), cost: dice.between(8, 30) * 1000 }
    agenda.at(addDays(starts, -9), async () => {
      const days = { startsOn: starts, endsOn: addDays(starts, 2) }
      if (i === 0) await head.refused('study-trip', { ...facts, ...days, endsOn: addDays(starts, -1) }, 'trip-days')
      const { id } = await head.create('study-trip', { ...facts, ...days })
      if (dice.chance(0.1)) {
        await head.move('study-trip', id, 'drop', {}, '接待方日程有变。')
        return
      }
      agenda.after(starts, 6, async () => {
        const copy = (what: string, into: string) => ({ what, into, unit: unit(name), due: addDays(starts, 100) })
        const all = [
          copy('检查井逐口编号建档', 'task'),
          copy('改接前双方签字确认管线图', 'task'),
          copy('夜间施工公示到户', 'idea'),
          copy('每周一次现场例会', 'task'),
        ]
        const answer = '先逐口查清，再分段在夜间改接，产线不用停。'
        if (i < 2) await head.refusedAct('study-trip', id, 'report', { answer, copies: all }, 'copies-many')
        const copies = all.slice(0, dice.between(1, 3))
        await head.move('study-trip', id, 'report', { answer, copies })
        agenda.after(house.now().today, 184 + dice.between(0, 20), () => check(stage, id, copies.length))
      })
    })
  }
}

async function check({ house }: Stage, id: string, count: number): Promise<void> {
  const hand = house.as('dangqun')
  const checkWords = '逐条核对：已做到的有照片和台账为证。'
  if (count < 3) await hand.refusedAct('study-trip', id, 'check', { checkWords, done: count + 1 }, 'copies-done')
  await hand.move('study-trip', id, 'check', { checkWords, done: Math.max(0, count - 1) })
}

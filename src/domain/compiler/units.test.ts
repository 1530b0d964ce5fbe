import { expect, test } from 'vitest'
import { readActors } from './actors.ts'
import { readUnitList } from './brackets.ts'
import { openDirectory } from './proposals.ts'
import { isCollective, splitNames } from './unit-names.ts'

test('the first-listed leads, those that cooperate follow in their order', () => {
  expect(readUnitList('（市民政局牵头，市财政局、市住房城乡建设局按职责分工负责，2024年底前完成）')).toEqual({
    lead: ['市民政局'],
    cooperating: ['市财政局', '市住房城乡建设局'],
    deadline: '2024年底前',
  })
  expect(readUnitList('（科技局、工业和信息化局负责）')).toEqual({
    lead: ['科技局', '工业和信息化局'],
    cooperating: [],
    deadline: null,
  })
})

test('labelled lines are read with their role', () => {
  expect(readUnitList('牵头单位：区城管局')).toMatchObject({ lead: ['区城管局'], cooperating: [] })
  expect(readUnitList('配合单位：区公安分局、区大数据局')).toMatchObject({
    lead: [],
    cooperating: ['区公安分局', '区大数据局'],
  })
})

test('a bracket that holds no units is left alone', () => {
  for (const words of ['（试行）', '（含公共配套设施）', '（2024—2026年）', '（套）'])
    expect(readUnitList(words)).toBeNull()
})

test.each([
  ['请经发局在谋划上拿出总体方案', ['经发局']],
  ['由区委组织部牵头', ['区委组织部']],
  ['牵头领导和责任部门要深入一线', ['牵头领导', '责任部门']],
  ['应急局要会同消防大队开展排查', ['应急局', '消防大队']],
  ['各县（市、区）要建立工作专班', ['各县（市、区）']],
  ['发改、财政、人社等部门要密切配合', ['发改', '财政', '人社']],
  ['这项工作由规划分局负责', ['规划分局']],
  ['请财政局会同审计局于5月底前拿出意见', ['财政局', '审计局']],
  ['没有完成年度任务的责任单位负责人要作出说明', ['没有完成年度任务的责任单位负责人']],
  ['党委统一领导、纪委组织协调、部门各负其责的工作机制', ['党委', '纪委', '部门']],
])('%s names those told to act', (clause, names) => {
  expect(readActors(clause).names).toEqual(names)
})

test.each([
  '要支持龙头企业做大做强',
  '推动产业链向电子信息领域延伸',
  '环境是生产力',
  '我们要抓住机遇',
  '深化某某集团公司改革',
])('%s names nobody', (clause) => {
  expect(readActors(clause).names).toEqual([])
})

test('和 parts two names only when both are names', () => {
  expect(splitNames('工业和信息化局')).toEqual(['工业和信息化局'])
  expect(splitNames('财政局和审计局')).toEqual(['财政局', '审计局'])
})

test('a collective is known as one', () => {
  expect(isCollective('各部门')).toBe(true)
  expect(isCollective('经发局')).toBe(false)
})

const DUTIES = [
  { unit: 'u1', name: '招商局', aliases: ['投资促进局'], areas: ['招商引资', '投资'] },
  { unit: 'u2', name: '人社局', aliases: ['人力资源局'], areas: ['用工', '就业', '培训'] },
]

test('an owner is proposed from the duty dictionary with the words that speak for it', () => {
  const directory = openDirectory({ raw: '', duties: DUTIES })
  const [best] = directory.propose('要抓好企业用工和就业培训')
  expect(best).toMatchObject({ unit: 'u2', source: 'proposed' })
  expect(best?.reason[0]).toContain('用工、就业、培训')
  expect(directory.propose('要绿化山头')).toEqual([])
  expect(directory.unitOf('高新区投资促进局')).toBe('u1')
})

test('what an officer confirmed before goes before the dictionary', () => {
  const directory = openDirectory({ raw: '', duties: DUTIES, confirmed: [{ text: '职业院校合作培训', unit: 'u1' }] })
  expect(directory.propose('加强与职业院校合作，开展职业培训')[0]).toMatchObject({ unit: 'u1', source: 'learned' })
})

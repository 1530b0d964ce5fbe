import type { UnitName } from '#demo/units.ts'

export type DemoPost = {
  readonly unit: UnitName
  readonly post: string
  readonly isHead?: boolean
  readonly person: string
  readonly since: string
  /** Who held the post before, to show that responsibility stays with the post. */
  readonly before?: { readonly person: string; readonly since: string; readonly until: string }
}

/** 职务和任职 — thirty invented persons, each in one post. */
export const demoPosts: readonly DemoPost[] = [
  { unit: '区领导', post: '党工委书记', isHead: true, person: '闻道昌', since: '2024-03-01' },
  { unit: '区领导', post: '管委会主任', person: '庾长青', since: '2024-06-12' },
  { unit: '区领导', post: '管委会副主任（工业、招商）', person: '卓远舟', since: '2023-09-05' },
  { unit: '区领导', post: '管委会副主任（建设、征迁）', person: '郗明川', since: '2024-01-15' },
  { unit: '党政办', post: '主任', isHead: true, person: '缪书言', since: '2023-05-20' },
  { unit: '督查室', post: '主任', isHead: true, person: '耿亦直', since: '2023-11-01' },
  { unit: '督查室', post: '督查员', person: '宓清和', since: '2024-04-08' },
  { unit: '党群部', post: '部长', isHead: true, person: '阙立本', since: '2024-02-18' },
  { unit: '纪工委', post: '书记', isHead: true, person: '宓静川', since: '2024-03-20' },
  { unit: '经发局', post: '局长', isHead: true, person: '褚晏清', since: '2023-07-03' },
  { unit: '经发局', post: '项目科科长', person: '柯砚行', since: '2024-05-06' },
  {
    unit: '招商局',
    post: '局长',
    isHead: true,
    person: '岑望舒',
    since: '2025-12-01',
    before: { person: '瞿怀谷', since: '2022-03-10', until: '2025-11-30' },
  },
  { unit: '招商局', post: '招商二科科长', person: '阮知微', since: '2024-08-19' },
  { unit: '科创局', post: '局长', isHead: true, person: '邬景行', since: '2023-10-09' },
  { unit: '财政局', post: '局长', isHead: true, person: '戚慎行', since: '2024-01-08' },
  { unit: '人社局', post: '局长', isHead: true, person: '芮嘉禾', since: '2024-03-25' },
  { unit: '人社局', post: '就业科科长', person: '席予安', since: '2024-09-02' },
  { unit: '建设局', post: '局长', isHead: true, person: '向柏年', since: '2023-06-28' },
  { unit: '建设局', post: '工程科科长', person: '焦树声', since: '2024-02-26' },
  { unit: '规划分局', post: '局长', isHead: true, person: '訾明远', since: '2023-12-04' },
  { unit: '规划分局', post: '规划科科长', person: '谌知澜', since: '2024-10-14' },
  { unit: '生态环境分局', post: '局长', isHead: true, person: '苗澄之', since: '2024-07-01' },
  { unit: '生态环境分局', post: '监管科科长', person: '郗闻溪', since: '2024-09-16' },
  { unit: '社会事业局', post: '局长', isHead: true, person: '桑若溪', since: '2024-04-22' },
  { unit: '应急局', post: '局长', isHead: true, person: '屈守正', since: '2023-08-14' },
  { unit: '企业服务中心', post: '主任', isHead: true, person: '荀知新', since: '2024-05-27' },
  { unit: '国资公司', post: '总经理', isHead: true, person: '司弘业', since: '2024-06-03' },
  { unit: '拓园指挥部', post: '指挥长', isHead: true, person: '隗铁生', since: '2025-01-06' },
  { unit: '澜桥镇', post: '镇长', isHead: true, person: '滑春山', since: '2024-01-22' },
  { unit: '苇湾镇', post: '镇长', isHead: true, person: '糜秋水', since: '2024-01-22' },
  { unit: '霁光社区', post: '书记', isHead: true, person: '甄晓岚', since: '2023-04-10' },
  { unit: '麦浪社区', post: '书记', isHead: true, person: '昝玉成', since: '2023-04-10' },
  { unit: '砚池村', post: '书记', isHead: true, person: '印松年', since: '2023-04-10' },
]

/** The administrators of the system hold no post: they run it and see none of its business. */
export const demoAdministrators: readonly string[] = ['计维', '安辨', '申录']

import type { unit } from '#registers/unit.ts'
import type { FactsOf } from '#schema/register.ts'

export type DemoUnit = Omit<FactsOf<typeof unit>, 'parent' | 'order'> & { readonly parent?: UnitName }

/** Short names of the units: everything else in the demonstration refers to them by these. */
export type UnitName =
  | '区领导'
  | '党政办'
  | '督查室'
  | '党群部'
  | '纪工委'
  | '经发局'
  | '招商局'
  | '科创局'
  | '财政局'
  | '人社局'
  | '建设局'
  | '规划分局'
  | '生态环境分局'
  | '社会事业局'
  | '应急局'
  | '企业服务中心'
  | '国资公司'
  | '拓园指挥部'
  | '澜桥镇'
  | '苇湾镇'
  | '霁光社区'
  | '麦浪社区'
  | '砚池村'

/** 云岭高新区的单位 — an invented zone; no unit, place or person is real. The order is that of official lists. */
export const demoUnits: readonly DemoUnit[] = [
  { shortName: '区领导', name: '云岭高新区党工委、管委会', kind: 'leadership', aliases: ['党工委', '管委会'] },
  { shortName: '党政办', name: '党政办公室', kind: 'office', aliases: ['办公室', '区办'] },
  { shortName: '督查室', name: '党政办公室督查室', kind: 'office', aliases: ['督查考核办'], parent: '党政办' },
  {
    shortName: '党群部',
    name: '党群工作部',
    kind: 'department',
    aliases: ['党群工作部', '组织部'],
    charges: ['ideas', 'party'],
  },
  {
    shortName: '纪工委',
    name: '纪检监察工作委员会',
    kind: 'department',
    aliases: ['纪检监察工委'],
    charges: ['discipline'],
  },
  {
    shortName: '经发局',
    name: '经济发展局',
    kind: 'department',
    aliases: ['经济发展局', '经发'],
    charges: ['funds', 'keyProjects', 'enterprises', 'chains', 'gate', 'statistics'],
  },
  { shortName: '招商局', name: '招商促进局', kind: 'department', aliases: ['招商促进局'], charges: ['investment'] },
  {
    shortName: '科创局',
    name: '科技创新局',
    kind: 'department',
    aliases: ['科技局', '科技创新局'],
    charges: ['platforms', 'park'],
  },
  {
    shortName: '财政局',
    name: '财政金融局',
    kind: 'department',
    aliases: ['财政金融局', '金融办'],
    charges: ['finance'],
  },
  {
    shortName: '人社局',
    name: '人力资源和社会保障局',
    kind: 'department',
    aliases: ['人力资源和社会保障局'],
    charges: ['labour'],
  },
  {
    shortName: '建设局',
    name: '建设管理局',
    kind: 'department',
    aliases: ['住建局', '建设管理局'],
    charges: ['water'],
  },
  {
    shortName: '规划分局',
    name: '自然资源和规划分局',
    kind: 'branch',
    aliases: ['资规分局', '自然资源分局'],
    charges: ['planning'],
  },
  {
    shortName: '生态环境分局',
    name: '生态环境局高新分局',
    kind: 'branch',
    aliases: ['环保分局'],
    charges: ['ecology'],
  },
  {
    shortName: '社会事业局',
    name: '社会事业局',
    kind: 'department',
    aliases: ['社事局'],
    charges: ['society', 'rural', 'city'],
  },
  {
    shortName: '应急局',
    name: '应急管理局',
    kind: 'department',
    aliases: ['应急管理局', '安监局'],
    charges: ['safety', 'food'],
  },
  {
    shortName: '企业服务中心',
    name: '企业服务中心',
    kind: 'department',
    aliases: ['企服中心'],
    charges: ['service', 'legal'],
  },
  {
    shortName: '国资公司',
    name: '云岭高新区国有资产运营公司',
    hasPublicFunctions: true,
    kind: 'company',
    aliases: ['国资运营公司', '区属国有企业'],
  },
  {
    shortName: '拓园指挥部',
    name: '东片区拓园工程指挥部',
    kind: 'headquarters',
    aliases: ['东片区指挥部', '指挥部'],
    charges: ['land'],
  },
  { shortName: '澜桥镇', name: '澜桥镇', kind: 'town', aliases: [] },
  { shortName: '苇湾镇', name: '苇湾镇', kind: 'town', aliases: [] },
  { shortName: '霁光社区', name: '霁光社区', kind: 'village', aliases: [], parent: '澜桥镇' },
  { shortName: '麦浪社区', name: '麦浪社区', kind: 'village', aliases: [], parent: '澜桥镇' },
  { shortName: '砚池村', name: '砚池村', kind: 'village', aliases: [], parent: '苇湾镇' },
]

/** 职责 — matter and key words by unit; the compiler proposes owners from here. */
export const demoDuties: readonly (readonly [unit: UnitName, matter: string, words: readonly string[]])[] = [
  ['党政办', '综合协调、会务、机关效能', ['机关效能', '会议', '政务公开', '文件精简']],
  ['督查室', '督查督办、目标考核', ['督查', '督办', '考核', '通报']],
  ['党群部', '基层党建、干部人事', ['党建', '党组织', '干部', '换届', '培训干部']],
  [
    '经发局',
    '经济运行、项目谋划、向上争取',
    ['经济运行', '工业', '固定资产投资', '项目谋划', '向上争取', '循环化改造'],
  ],
  ['招商局', '招商引资、项目签约', ['招商', '引资', '签约', '客商', '招商小分队']],
  ['科创局', '科技创新、高新技术企业培育', ['科技', '创新平台', '高新技术企业', '研发', '孵化', '实验室']],
  ['财政局', '财政收支、投融资、企业融资', ['财政', '资金', '融资', '贷款', '基金', '税源']],
  ['人社局', '就业用工、人才引进、劳动关系', ['用工', '就业', '人才', '职业院校', '劳动关系', '技能培训']],
  ['建设局', '基础设施、标准厂房、城市管理', ['标准厂房', '道路', '管网', '污水处理', '停车', '城市管理']],
  ['规划分局', '规划编制、用地报批', ['规划', '控规', '用地', '土地', '供地']],
  ['生态环境分局', '大气、水、土壤污染防治', ['生态环境', '大气', '水质', '清河', '排污', '污染']],
  ['社会事业局', '教育、卫生、民政、文化', ['学校', '医疗', '养老', '文化', '民生实事']],
  ['应急局', '安全生产、防灾减灾', ['安全生产', '隐患', '消防', '应急', '防汛']],
  ['企业服务中心', '企业诉求、帮办代办', ['企业服务', '诉求', '帮办', '代办', '营商环境', '降成本']],
  ['国资公司', '国有资产运营、园区开发', ['国有资产', '园区开发', '盘活', '产业投资']],
  ['拓园指挥部', '东片区征地拆迁', ['拓园', '征地', '拆迁', '清表', '东片区']],
  ['澜桥镇', '澜桥片区征迁协调、人居环境', ['澜桥']],
  ['苇湾镇', '苇湾片区征迁协调、人居环境', ['苇湾']],
]

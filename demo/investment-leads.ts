import type { UnitName } from '#demo/units.ts'

/** How far a lead has come by the day on which the newcomer signs in. */
export type Reached =
  | 'received'
  | 'answered'
  | 'judged'
  | 'declined'
  | 'following'
  | 'talks'
  | 'paused'
  | 'lost'
  | 'gate'

export type DemoLead = readonly [
  title: string,
  investor: string,
  region: string,
  scope: 'city' | 'province' | 'abroad',
  source: string,
  mode: string,
  unit: UnitName,
  /** 万元 and 亩. */
  total: number,
  land: number,
  received: number,
  reached: Reached,
]

/** 招商线索 — invented investors with invented plans; the first ones go on to a contract. */
export const demoLeads: readonly DemoLead[] = [
  [
    '年产3万吨高精铜带项目',
    '锦岳新材料股份公司',
    '浙江',
    'province',
    'out',
    'chain',
    '招商局',
    86_000,
    180,
    -320,
    'gate',
  ],
  [
    '智能水务终端生产基地',
    '清漪智控公司',
    '广东',
    'province',
    'chamber',
    'chamber',
    '建设局',
    42_000,
    95,
    -290,
    'gate',
  ],
  [
    '微型电声器件扩产项目',
    '和鸣声学公司',
    '江苏',
    'province',
    'referral',
    'referral',
    '经发局',
    31_000,
    60,
    -250,
    'gate',
  ],
  ['医用敷料智能工厂', '素问医材公司', '山东', 'province', 'agent', 'agent', '科创局', 26_000, 48, -120, 'gate'],
  ['铜基复合散热材料项目', '炎阳热控公司', '湖南', 'province', 'out', 'direct', '招商局', 38_000, 70, -110, 'gate'],
  ['超薄玻璃盖板项目', '明澈光学公司', '福建', 'province', 'chamber', 'chamber', '招商局', 52_000, 110, -96, 'talks'],
  ['新能源线束总成项目', '联络线束公司', '上海', 'province', 'finance', 'finance', '财政局', 33_000, 55, -88, 'talks'],
  ['工业废水资源化装备', '碧源环保装备公司', '四川', 'province', 'in', 'direct', '经发局', 18_000, 36, -80, 'talks'],
  ['跨境检测认证中心', '衡信检测公司', '香港', 'abroad', 'region', 'region', '科创局', 9_000, 0, -75, 'talks'],
  ['骨科植入器械项目', '立仁医疗公司', '北京', 'province', 'agent', 'agent', '科创局', 24_000, 42, -70, 'following'],
  ['再生铜杆连铸连轧', '恒熔金属公司', '河北', 'province', 'own', 'chain', '招商局', 60_000, 150, -66, 'declined'],
  ['冷链食品加工园', '谷雨食品公司', '河南', 'province', 'chamber', 'chamber', '澜桥镇', 15_000, 60, -61, 'paused'],
  ['储能电池模组项目', '蓄光能源公司', '广东', 'province', 'out', 'direct', '招商局', 120_000, 220, -58, 'lost'],
  ['物联网模组封测线', '微言半导体公司', '江苏', 'province', 'higher', 'chain', '科创局', 45_000, 50, -49, 'talks'],
  [
    '阀门精密铸造项目',
    '固若铸造公司',
    '浙江',
    'province',
    'referral',
    'referral',
    '建设局',
    12_000,
    40,
    -44,
    'following',
  ],
  ['智能仪表数据平台', '澄观信息公司', '湖北', 'province', 'in', 'direct', '科创局', 6_000, 0, -38, 'following'],
  [
    '中药饮片加工基地',
    '杏雨药业公司',
    '安徽',
    'province',
    'chamber',
    'chamber',
    '苇湾镇',
    11_000,
    38,
    -33,
    'following',
  ],
  [
    '铜箔涂碳材料项目',
    '墨层新材公司',
    '广东',
    'province',
    'finance',
    'finance',
    '财政局',
    28_000,
    65,
    -27,
    'following',
  ],
  ['模具共享中心', '巧匠模具公司', '浙江', 'province', 'region', 'region', '经发局', 8_000, 20, -21, 'following'],
  ['车载显示模组项目', '星幕显示公司', '重庆', 'province', 'out', 'chain', '招商局', 66_000, 90, -13, 'following'],
  ['管网检测机器人', '潜行智能公司', '陕西', 'province', 'leader', 'direct', '建设局', 7_500, 15, -9, 'judged'],
  ['高端紧固件项目', '磐石紧固件公司', '江苏', 'province', 'agent', 'agent', '招商局', 16_000, 45, -6, 'answered'],
  ['热泵压缩机零部件', '暖阳机电公司', '广东', 'province', 'chamber', 'chamber', '经发局', 22_000, 58, -3, 'received'],
  ['康复辅具产业园', '扶摇康复公司', '境外', 'abroad', 'in', 'direct', '招商局', 19_000, 40, -1, 'received'],
]

/** 年度任务 — in 万元, by the paper that gave them out. */
export const demoTasks: readonly (readonly [unit: UnitName, target: number])[] = [
  ['招商局', 40_000],
  ['经发局', 15_000],
  ['建设局', 4_800],
  ['科创局', 8_000],
  ['财政局', 5_000],
  ['规划分局', 8_000],
  ['国资公司', 6_000],
  ['澜桥镇', 6_000],
  ['苇湾镇', 6_000],
]

export const demoVisits: readonly (readonly [
  title: string,
  direction: 'in' | 'out',
  unit: UnitName,
  days: number,
  region: string,
  hosts: readonly string[],
  lead: number,
  result: string,
])[] = [
  [
    '赴浙江铜材企业对接',
    'out',
    '招商局',
    -300,
    '浙江',
    ['锦岳新材料股份公司', '同辉铜业公司'],
    0,
    '达成选址意向，约定来区考察。',
  ],
  [
    '广东智能终端招商周',
    'out',
    '招商局',
    -280,
    '广东',
    ['清漪智控公司', '蓄光能源公司'],
    1,
    '签订保密协议，收到项目建议书。',
  ],
  ['福建客商来区考察', 'in', '招商局', -90, '北园', ['明澈光学公司'], 5, '看定北园地块，提出供电需求。'],
  ['川渝环保装备企业来访', 'in', '经发局', -76, '东园', ['碧源环保装备公司'], 7, '确认试验场地，形成会谈纪要。'],
  ['赴重庆对接车载显示企业', 'out', '招商局', -8, '重庆', ['星幕显示公司'], 19, '企业同意派技术团队来区。'],
  ['上海基金机构走访', 'out', '财政局', -4, '上海', ['云帆产业基金'], 6, ''],
]

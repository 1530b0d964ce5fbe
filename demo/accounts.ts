import type { Label } from '#domain/label.ts'
import type { Role } from '#schema/who.ts'

export type DemoAccount = {
  readonly login: string
  readonly password: string
  /** Somebody of the zone, or the short name of the firm that is signed in for. */
  readonly person?: string
  readonly enterprise?: string
  readonly role: Role
  readonly what: Label
}

/** 演示账号 — one for each desk. The passwords are public: they open the demonstration zone and nothing else. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    login: 'ducha',
    password: 'Lantern-27-reed',
    person: '宓清和',
    role: 'supervision',
    what: ['督查员：审阅、下发、核验', 'Supervision officer: review, issue, verify'],
  },
  {
    login: 'ducha2',
    password: 'Juniper-58-oar',
    person: '耿亦直',
    role: 'supervision',
    what: ['督查室主任：第二人办结', 'Head of supervision: closes as second person'],
  },
  {
    login: 'shuji',
    password: 'Cypress-14-kite',
    person: '闻道昌',
    role: 'leader',
    what: ['党工委书记', 'Party work committee secretary'],
  },
  {
    login: 'zhuren',
    password: 'Magnolia-63-sail',
    person: '庾长青',
    role: 'leader',
    what: ['管委会主任', 'Director of the zone'],
  },
  {
    login: 'jingfa',
    password: 'Harbour-72-plum',
    person: '褚晏清',
    role: 'unitHead',
    what: ['经发局局长', 'Head of economic development'],
  },
  {
    login: 'jingfa2',
    password: 'Meadow-36-flint',
    person: '柯砚行',
    role: 'unitOfficer',
    what: ['经发局经办人', 'Officer, economic development'],
  },
  {
    login: 'zhaoshang',
    password: 'Willow-45-drum',
    person: '岑望舒',
    role: 'unitHead',
    what: ['招商局局长', 'Head of investment promotion'],
  },
  {
    login: 'zhaoshang2',
    password: 'Copper-81-moss',
    person: '阮知微',
    role: 'unitOfficer',
    what: ['招商局经办人', 'Officer, investment promotion'],
  },
  {
    login: 'renshe',
    password: 'Orchard-29-bell',
    person: '芮嘉禾',
    role: 'unitHead',
    what: ['人社局局长', 'Head of human resources'],
  },
  {
    login: 'renshe2',
    password: 'Granite-67-fern',
    person: '席予安',
    role: 'unitOfficer',
    what: ['人社局经办人', 'Officer, human resources'],
  },
  {
    login: 'jianshe',
    password: 'Saffron-53-loom',
    person: '向柏年',
    role: 'unitHead',
    what: ['建设局局长', 'Head of construction'],
  },
  {
    login: 'jianshe2',
    password: 'Thistle-94-raft',
    person: '焦树声',
    role: 'unitOfficer',
    what: ['建设局经办人', 'Officer, construction'],
  },
  {
    login: 'qifu',
    password: 'Walnut-38-tide',
    person: '荀知新',
    role: 'unitHead',
    what: ['企业服务中心主任', 'Head of the enterprise service centre'],
  },
  {
    login: 'caizheng',
    password: 'Amber-48-kiln',
    person: '戚慎行',
    role: 'unitHead',
    what: ['财政局局长：投融资服务', 'Head of finance: needs, loans, bridge loans'],
  },
  {
    login: 'kechuang',
    password: 'Cobalt-31-vane',
    person: '邬景行',
    role: 'unitHead',
    what: ['科创局局长：服务平台', 'Head of science: service platforms'],
  },
  {
    login: 'chengbo',
    password: 'Pebble-19-harp',
    enterprise: '澄波水表',
    role: 'enterprise',
    what: ['企业用户：提诉求、看进度、确认、评价', 'Enterprise user: ask, follow, confirm, rate'],
  },
  {
    login: 'huanbao',
    password: 'Lagoon-57-pear',
    person: '苗澄之',
    role: 'unitHead',
    what: ['生态环境分局局长：超标处置', 'Head of the environment branch: exceedances'],
  },
  {
    login: 'huanbao2',
    password: 'Cedar-86-lamp',
    person: '郗闻溪',
    role: 'unitOfficer',
    what: ['生态环境分局监管科：第二人办结', 'Environment branch: closes as second person'],
  },
  {
    login: 'mailang',
    password: 'Barley-52-kelp',
    person: '昝玉成',
    role: 'unitHead',
    what: ['麦浪社区书记：入户、签约、支付', 'Head of a village: visits, agreements, payments'],
  },
  {
    login: 'tuoyuan',
    password: 'Quarry-74-finch',
    person: '隗铁生',
    role: 'unitHead',
    what: ['拓园指挥部：征迁日报、地块、净地', 'Land headquarters: daily table, plots, clearance'],
  },
  {
    login: 'dangqun',
    password: 'Lotus-26-bark',
    person: '阙立本',
    role: 'unitHead',
    what: ['党群部部长：金点子、学习、党建', 'Head of Party affairs: ideas, learning, Party building'],
  },
  {
    login: 'jijian',
    password: 'Marble-31-wharf',
    person: '宓静川',
    role: 'unitHead',
    what: ['纪工委书记：容错、澄清正名', 'Discipline body: tolerance, clearing of names'],
  },
  {
    login: 'lanqiao',
    password: 'Heron-47-barley',
    person: '滑春山',
    role: 'unitHead',
    what: ['澜桥镇镇长：纠纷、工单', 'Head of a town: disputes, tickets'],
  },
  {
    login: 'sheshi',
    password: 'Saffron-38-quay',
    person: '桑若溪',
    role: 'unitHead',
    what: ['社会事业局局长：网格工单、矛盾纠纷', 'Head of society: grid tickets, disputes'],
  },
  {
    login: 'yingji',
    password: 'Granite-65-fern',
    person: '屈守正',
    role: 'unitHead',
    what: ['应急局局长：隐患、突发事件', 'Head of safety: hazards, emergencies'],
  },
  {
    login: 'xitong',
    password: 'Basalt-76-wren',
    person: '计维',
    role: 'systemAdmin',
    what: ['系统管理员', 'System administrator'],
  },
  {
    login: 'anquan',
    password: 'Velvet-41-pine',
    person: '安辨',
    role: 'securityAdmin',
    what: ['安全管理员', 'Security administrator'],
  },
  {
    login: 'shenji',
    password: 'Quartz-85-lark',
    person: '申录',
    role: 'auditAdmin',
    what: ['审计管理员', 'Audit administrator'],
  },
]

/** Others of the zone who acted through the year, but nobody signs in as them until a password is set. */
export const silentAccounts: readonly (readonly [login: string, person: string, role: Role])[] = [
  ['guihua', '訾明远', 'unitHead'],
  ['guihua2', '谌知澜', 'unitOfficer'],
  ['yanchi', '印松年', 'unitHead'],
]

/** The sign-ins as lines for the terminal. */
export function demoSignIns(accounts: readonly DemoAccount[] = demoAccounts): string {
  const lines = accounts.map(
    ({ login, password, what }) => `  ${login.padEnd(12)}${password.padEnd(20)}${what[0]}  ${what[1]}`,
  )
  return `  演示账号（登录名、密码）  Demonstration sign-ins (name, password)\n\n${lines.join('\n')}\n`
}

import type { DueProposal } from './types.ts'

/** 时限规则 — one shape of phrase with an example it must read and a counter-example it must leave alone. */
export type DeadlineRule = {
  readonly id: string
  readonly pattern: RegExp
  /** What around the phrase takes its force away. */
  readonly not?: RegExp
  readonly precision: DueProposal['precision']
  readonly example: string
  readonly counterExample: string
}

const YEAR = '(20\\d{2})年'
const HEAD = '(?:20\\d{2}年|今年|明年|次年|当年|本年)?'
const BEFORE = '(?:底|末|初)?(?:之前|以前|前)?'

/** In order of reading: what comes first wins the words. */
export const DEADLINE_RULES: readonly DeadlineRule[] = [
  {
    id: 'recurring',
    pattern:
      /每(?:个)?(?:半个?月|两周|两个月|旬|季度|半年|年度|季|周(?:[一二三四五六日](?![次个期]))?|月|年|日|天)(?:度)?(?:末|底|初)?(?:月)?(?:首月)?(?:\d{1,2}月(?:份)?)?(?:上旬|中旬|下旬|底|末)?(?:第?[一二三四五六日1-7]个?工作日|星期[一二三四五六日]|周[一二三四五六日])?(?:\d{1,2}(?:日|号))?(?:\d{1,2}(?:时|点))?(?:之前|以前|前)?|按(?:季度|季|月度|月|周|旬|年度)(?=[^，。；]{0,3}(?:报|调度|通报|拨付|考核|汇总|更新|公布|评估|推送|填报|督查|分析|上报|研判))|逐[月季](?=[^，。；]{0,2}(?:监测|调度|通报|分析|报|考核))/,
    not: /每年来|每天都|每日每夜|每周末/,
    precision: 'recurring',
    example: '每月5日前报送进展',
    counterExample: '每个干部都要尽责',
  },
  {
    id: 'stretch',
    pattern:
      /(?:自|从)(?:即日|即|现在|今日|今天|本月|本通知[^，。；]{0,6}之日|[^，。；自从]{0,8}\d{1,2}[月日])(?:开始|起)?(?:至|到)(?:(?:20\d{2}年|今年|明年)?(?:\d{1,2}月(?:\d{1,2}(?:日|号)|底|末|(?:上|中|下)旬)?|年底)|[^，。；的]{2,14}?(?:结束|为止|期满)|(?:春节|元旦|国庆节?|中秋节?|五一|两会|汛期|清明)(?:前)?)(?:为止|止)?/,
    not: /自20\d{2}年[^，。；]{0,8}施行/,
    precision: 'event',
    example: '自即日起至专项行动结束，各街道开展夜查',
    counterExample: '从城东到城西修建一条路',
  },
  {
    id: 'event-days',
    pattern:
      /(?:自?[^，。；、要在于应须由将自]{0,12}(?:会后|之日起|后|起))?(?:\d{1,3}|[一二两三四五六七八九十]{1,2})个?(?:工作日|自然日|日|天|小时|分钟|周|月)(?:之内|以内|内)/,
    not: /年内|几[天日]内|[三五]年内/,
    precision: 'event',
    example: '会后5个工作日内报送',
    counterExample: '全年完成5个项目',
  },
  {
    id: 'day',
    pattern: new RegExp(
      `${HEAD}(?:\\d{1,2}月)\\d{1,2}(?:日|号)(?:(?:至|到|—|-)(?:20\\d{2}年)?(?:\\d{1,2}月)?\\d{1,2}(?:日|号))?(?:（[^（）]{2,4}）)?(?:下班|上午|下午|中午)?(?:\\d{1,2}(?:时|点|：\\d{2}|:\\d{2}))?${BEFORE}(?!起)`,
    ),
    precision: 'day',
    example: '于3月15日前完成',
    counterExample: '上月情况已通报',
  },
  {
    id: 'dekad',
    pattern: new RegExp(`${HEAD}\\d{1,2}月(?:份)?(?:上|中|下)旬(?:(?:至|到|—)(?:\\d{1,2}月)?(?:上|中|下)旬)?${BEFORE}`),
    precision: 'dekad',
    example: '6月中旬启动',
    counterExample: '旬报制度',
  },
  {
    id: 'near',
    pattern:
      /(?:本|下|次|当|该)(?:个)?(?:月|周|季度)(?:(?:底|末|内|初)?(?:\d{1,2}(?:日|号)|[一二三四五六日](?!次))?(?:之前|以前|前|内)|底|末|内)|(?<![\d一二三四五六七八九十])(?:月|季|季度)(?:底|末)(?:月\d{1,2}日)?(?:之前|以前|前)/,
    precision: 'event',
    example: '次月5日前报送',
    counterExample: '下月安排三次培训',
  },
  {
    id: 'month',
    pattern: new RegExp(`${HEAD}\\d{1,2}月(?!\\d{1,2}[日号])(?:份)?(?:底|末|初|中)?(?:之前|以前|前)?`),
    not: /以来|同比|累计|\d月至|至\d{1,2}月/,
    precision: 'month',
    example: '9月底前投产',
    counterExample: '三个月的工作',
  },
  {
    id: 'quarter',
    pattern: new RegExp(`${HEAD}第?[一二三四1-4]季度(?:底|末|初)?(?:之前|以前|前|内)?`),
    not: /同比|以来/,
    precision: 'quarter',
    example: '二季度末前开工',
    counterExample: '季度分析会',
  },
  {
    id: 'half',
    pattern: new RegExp(`${HEAD}(?:上半年|下半年)(?:底|末)?(?:之前|以前|前|内)?`),
    not: /同比|以来|运行/,
    precision: 'half',
    example: '上半年完成征收',
    counterExample: '半年报',
  },
  {
    id: 'horizon',
    pattern: new RegExp(
      `(?:到|至|力争到)${YEAR}(?:底|末)?(?:之前|以前|前)?|(?:到)?“[一二三四五六七八九十]{2,3}五”(?:时期)?末`,
    ),
    not: /年至20|提高到|增加到|上升到|增长到|从20|由20/,
    precision: 'year',
    example: '到2030年建成三个平台',
    counterExample: '由2020年的5个增加到8个',
  },
  {
    id: 'year-end',
    pattern: /(?:20\d{2}年|今年|明年|次年|当年)?年?(?:底|末)(?:之前|以前|前)/,
    not: /月底|月末|季末|周末|期末/,
    precision: 'year',
    example: '年底前完成',
    counterExample: '年底总结',
  },
  {
    id: 'year',
    pattern:
      /20\d{2}年(?:年内|内|底|末)(?:之前|以前|前)?|20\d{2}年(?:之前|以前|前)|今明两年|(?:今年|明年)(?:年)?(?:内|底|末)|年底|年内|全年(?!度|龄|均|性|级|无休)|年度内|本年度|当年度/,
    not: /去年|上年|前年|几年内|多年内|[\d一二两三四五六七八九十]年内|年年底|每年|[比较]20\d{2}年|由20\d{2}年/,
    precision: 'year',
    example: '年内建成厕所十座',
    counterExample: '去年年底开展了活动',
  },
  {
    id: 'this-year',
    pattern:
      /(?<![^，。；：、\n]{1})今年(?!以来|上半年|一季度|\d|年|底|内|末|的)|到今年(?:底|末)?|(?<=[区市县省门位])今年(?=要|将|计划|拟)/,
    not: /今年以来|今年是.{0,20}开局/,
    precision: 'year',
    example: '今年要完成三项改革',
    counterExample: '抓好今年的各项工作',
  },
  {
    id: 'next-meeting',
    pattern: /(?:下次|下一次|下周|下月|下个月)[^，。；]{0,14}(?:会议上|会上|会议|例会|会前|办公会|党工委会|常务会)/,
    precision: 'event',
    example: '在下次主任办公会上说明',
    counterExample: '开好每一次会议',
  },
  {
    id: 'event',
    pattern:
      /(?:春节|元旦|国庆节?|五一|中秋节?|端午节?|元宵节?|重阳节?|清明节?|汛期|主汛期|两会|换届|开学|入冬|供暖期|采暖季|台风季|雨季|高考|中考|考核|收官|年会|开幕|运动会|博览会)(?:来临|到来|结束|开始)?(?:之前|以前|前|后)/,
    not: /之前就|目前/,
    precision: 'event',
    example: '汛期前完成加固',
    counterExample: '做好汛期值守',
  },
]

/** 持续, 常态化: no end; 尽快, 抓紧: no date. They are kept for the officer but are no time limits. */
export const ONGOING = /持续推进|长期坚持|常态化|经常化|长期推进/
export const VAGUE = /尽快|立即|抓紧|近期|第一时间|尽早|早日|限期/

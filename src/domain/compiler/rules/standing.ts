import { EVERY_CASE } from './rhetoric.ts'
import type { Rule } from './rule.ts'

/** Where a sentence may order. */
export const PLACES_AHEAD: ReadonlySet<string> = new Set(['plan', 'section-lead'])

/** 长效 — rules, cadences and consequences that hold for good. */
export const STANDING_RULES: readonly Rule[] = [
  {
    id: 'counted-cadence',
    role: 'mechanism',
    type: 'mechanism',
    pattern:
      /每(?:个)?(?:季度?|月|年|周|半年|旬)[^，。；每]{0,12}(?:不少于|不低于|至少|不得少于)?[\d一二两三四五]{1,2}(?:次|场|天|轮|回|遍)/,
    when: (view) => PLACES_AHEAD.has(view.zone) && !view.past && view.works + view.actors.length > 0,
    reason: ['按周期重复，写明次数', 'Repeats, with the number of times'],
    example: '县领导带队外出招商每季度不少于1次',
    counterExample: '年内举办招商推介会3场',
  },
  {
    id: 'linked-consequence',
    role: 'mechanism',
    type: 'mechanism',
    pattern:
      /(?:结果|成绩|情况|表现|得分)[^，。；]{0,16}(?:与[^，。；]{2,30}挂钩|作为[^，。；]{2,40}(?:依据|参考)|纳入[^，。；]{0,24}(?:考核|考评|绩效|档案))/,
    when: (view) => PLACES_AHEAD.has(view.zone) && !view.past && !view.hasDeadline,
    reason: ['结果运用规则，长期执行', 'Says what results are used for, for good'],
    example: '考核结果与评先评优、工资总额挂钩',
    counterExample: '经发局在月底前将考核结果报送管委会',
  },
  {
    id: 'service-limit',
    role: 'mechanism',
    type: 'mechanism',
    pattern:
      /(?:受理|收到(?!本|此|通知|文件)[^，。；]{0,8}|发现[^，。；]{0,8}|反映的|申请|申报|投诉|诉求|来件|来信|工单)[^，。；]{0,10}(?:之日起|后|起|由)[^，。；]{0,12}(?:日|天|小时|分钟)内|(?:凡|一般|所有|每个|每件|简易|复杂|对符合)[^。；]{0,24}(?:日|天|小时)内(?:办结|响应|答复|完成|审结|反馈|提出|处置|办理)/,
    when: (view) => view.hasDeadline && (view.works > 0 || view.actors.length > 0),
    reason: ['服务时限，长期执行', 'Service limit that holds for good'],
    example: '审批中心自受理之日起3个工作日内办结备案',
    counterExample: '财政局在5个工作日内完成本次拨付',
  },
  {
    id: 'standing-rule',
    role: 'mechanism',
    type: 'mechanism',
    pattern:
      /(?:凡|凡是)[^。；]{2,60}(?:一律|均|应当|必须|须|不得|要)|一律(?:不|实行|按|由|纳入|取消|停止|予以|暂停|执行)|(?:违反|违规|发现|擅自|骗取|弄虚作假|逾期|拒不|连续|虚报|瞒报|未按|涉嫌|构成|情节)[^。；]{0,40}的(?:单位|部门|街道|企业|个人)?，[^。；]{0,40}(?:由|一律|予以|责令|取消|收回|追回|通报|约谈|视为|不得|处理|追究|申请|暂停|终止|处罚|移送|查处|从重|从严)|^[^，。；]{2,30}(?:有异议|不服|确需[^，。；]{1,8})的，(?:应|可|须|由)|(?:对|办不了|不合格|不达标)[^。；]{0,30}的，[^。；]{0,6}由[^。；]{0,30}(?:处理|追究|问责|约谈|处罚|通报|查处)|不得[^。；]{2,40}[，；]?违反[^。；]{0,10}的|^每(?:个|一|名|家|户|项|件|处|起|条)[^，。；]{0,16}(?:由|均|都要|须|明确|配备)/,
    when: (view) =>
      PLACES_AHEAD.has(view.zone) &&
      (!view.past || view.order !== null) &&
      (view.order !== null || /一律|^每/.test(view.words)),
    reason: ['普遍适用的规矩或后果', 'Rule or consequence that holds for all'],
    example: '凡新建项目一律实行先评估后供地',
    counterExample: '请经发局在月底前拿出评估办法',
  },
  {
    id: 'named-prohibition',
    role: 'mechanism',
    type: 'mechanism',
    pattern: /不得|严禁|不准/,
    when: (view) =>
      view.order !== null &&
      view.actors.length > 0 &&
      PLACES_AHEAD.has(view.zone) &&
      view.clauses.every((clause) => clause.weight < 3),
    reason: ['对点名对象的禁止性规定', 'Forbids something to those it names'],
    example: '汛期内带班领导不得擅自离岗',
    exampleAt: { order: 'notice' },
    counterExample: '经发局于5月底前制定方案，不得拖延',
  },
  {
    id: 'practised-system',
    role: 'mechanism',
    type: 'mechanism',
    pattern:
      /(?:实行|推行|执行|坚持)[^。；]{4,50}(?:制度|机制|(?<!体|编|抵|克|限)制|(?<!想|做)办法)$|(?:实行|推行|实施|落实)[^，。；]{0,30}(?:清单|分级|分类|闭环|动态|台账|网格化?|限额|差别化|终身|全周期|全过程)管理$/,
    when: (view) => PLACES_AHEAD.has(view.zone) && !view.past && !view.isStage && !/方案|\d{1,2}月/.test(view.words),
    reason: ['实行一种长期制度', 'Puts a standing system into practice'],
    example: '各街道实行工地扬尘分级管理制度',
    exampleAt: { order: 'scheme' },
    counterExample: '经发局于5月底前制定巡查制度',
  },
  {
    id: 'every-case',
    role: 'mechanism',
    type: 'mechanism',
    pattern: EVERY_CASE,
    when: (view) => PLACES_AHEAD.has(view.zone) && !view.past,
    reason: ['逐件落实的办理规矩', 'A way of handling every single case'],
    example: '对群众反映的问题，做到件件有回音',
    counterExample: '各单位要在3月底前答复全部提案',
  },
]

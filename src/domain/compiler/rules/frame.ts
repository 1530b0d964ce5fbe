import { lexicon } from '../lexicon.ts'
import type { Rule } from './rule.ts'

/** Endings that only the name of an issuing office has. */
const OFFICES = /(?:领导小组办公室|委员会办公室|人民政府|管理委员会|管委会|委员会|指挥部|人民政府办公室)$/

/** 程式 — sentences that belong to the frame of a speech or report: greetings, agenda, review, praise, quotation. */
export const FRAME_RULES: readonly Rule[] = [
  {
    id: 'glossary',
    role: 'noise',
    zones: ['glossary'],
    reason: ['名词解释或附注，不含部署', 'Glossary or note, no arrangement'],
    example: '链长制：由领导干部牵头一条产业链的工作方式',
    exampleAt: { zone: 'glossary' },
    counterExample: '建立链长制',
  },
  {
    id: 'front',
    role: 'context',
    zones: ['front'],
    reason: ['标题、题注或署名', 'Title, note or signature'],
    example: '某某区人民政府',
    exampleAt: { zone: 'front' },
    counterExample: '请某某局拿出方案',
  },
  {
    id: 'attendance-list',
    role: 'noise',
    pattern: /^(?:参会|参加|出席|列席|请假|缺席|主持|记录)(?:人员|人|单位)?[：:]/,
    reason: ['会议出席情况', 'Who was at the meeting'],
    example: '列席：经发局、财政局、建设局、招商局主要负责人',
    counterExample: '出席人员由各单位于3月5日前报送',
  },
  {
    id: 'annotation',
    role: 'noise',
    pattern:
      /^(?:（此件|（联系人|联系人|联系电话|附件|抄送|主送|印发|（本件|参会|出席|列席|请假|主持|记录)[^，。；]{0,60}$/,
    when: (view) => view.actors.length === 0 && !view.modal,
    reason: ['附注或联系方式', 'Note or contact'],
    example: '（此件公开发布）',
    counterExample: '附件所列任务要按月调度',
  },
  {
    id: 'signature',
    role: 'context',
    pattern:
      /^(?:20\d{2}年\d{1,2}月\d{1,2}日|(?!成立|设立|组建|撤销|建|健全|完善|调整|新)[^，。；、：]{2,28}(?:办公室|委员会|人民政府|管委会|指挥部|考核办|局|办|部|专班))$/,
    when: (view) => !view.modal && (view.weight === 0 || OFFICES.test(view.words) || /^20/.test(view.words)),
    reason: ['署名或日期', 'Signature or date'],
    example: '清河高新区管委会',
    counterExample: '撤销两个临时机构',
  },
  {
    id: 'salutation',
    role: 'courtesy',
    pattern: /^(?:各位|尊敬的|同志们|朋友们|女士们)[^，。；]{0,16}[！：，]?$/,
    when: (view) => !view.modal,
    reason: ['称呼语', 'Form of address'],
    example: '各位代表',
    counterExample: '各位局长要按月报送进展',
  },
  {
    id: 'courtesy',
    role: 'courtesy',
    has: lexicon('谢谢 感谢 敬意 拜年 祝大家 祝愿 祝福 致以 身体健康 请予审议 请予审查 提出意见 表示热烈'),
    lacks: lexicon('要 感谢信'),
    reason: ['礼节性用语', 'Courtesy'],
    example: '在此，我向大家表示衷心的感谢',
    counterExample: '要开展送温暖活动',
  },
  {
    id: 'agenda',
    role: 'agenda',
    pattern: /^(?:刚才|会上|今天|下面|此次会议|这次会议|本次会议|现就|现将|现在，我|围绕这个主题)/,
    lacks: lexicon('现将任务分解 请各单位'),
    when: (view) => view.actors.length === 0,
    reason: ['会议议程说明', 'Says what the meeting is about'],
    example: '刚才，小组通报了上年项目进展',
    counterExample: '会后，请经发局报送进展',
  },
  {
    id: 'attendance',
    role: 'agenda',
    pattern: /(?:参加|出席|列席)(?:了)?(?:本次|此次)?(?:会议|活动)?$|主持(?:召开)?(?:了)?(?:[^，。；]{0,10})会议/,
    when: (view) => !view.modal && /会/.test(view.words),
    reason: ['参会和主持情况', 'Who took part'],
    example: '经发局、建设局负责人参加会议',
    counterExample: '各部门主要负责人要参加调度会并报送材料',
  },
  {
    id: 'validity',
    role: 'context',
    pattern:
      /(?:本|该)(?:办法|方案|通知|决定|意见|规定|细则|纪要|措施|制度|规程)[^。；]{0,12}自[^。；]{1,24}(?:施行|实施|执行)|^[^。；]{0,16}有效期/,
    reason: ['施行日期或有效期', 'When the paper takes force'],
    example: '本办法自印发之日起施行，有效期三年',
    counterExample: '经发局要在本办法印发后30日内出台细则',
  },
  {
    id: 'scope',
    role: 'context',
    pattern:
      /^(?:本次|此次|本年度|年度)?[^，。；]{0,10}(?:对象|范围|内容|主体|口径|周期|期间)(?:为|是|包括|：)|(?:实行|采取|采用)(?:百分制|千分制|[^，。；]{0,8}计分)|制定本(?:办法|方案|意见|规定|细则|措施|计划|制度|规程)$|^(?:本|该)(?:办法|方案|通知|规定|细则|意见|制度)(?:所称|适用于|中的)/,
    when: (view) => view.zone !== 'opening' && !view.modal && !view.hasDeadline,
    reason: ['适用范围或计分方法，不作为任务', 'Scope or method, not a task'],
    example: '本次考核对象为各街道和管委会各部门，共二十家单位',
    counterExample: '各单位要扩大检查范围，制定整改方案',
  },
  {
    id: 'meeting-noted',
    role: 'agenda',
    pattern: /^(?:会议)(?:原则)?(?:同意|审议|听取|通过|研究|传达|学习|讨论|审定)/,
    when: (view) => view.actors.length === 0 && !view.modal && view.clauses.length <= 3,
    reason: ['会议审议情况，不作为任务', 'What the meeting dealt with, not a task'],
    example: '会议听取了招商情况汇报',
    counterExample: '会议室改造要在月底前完成',
  },
  {
    id: 'review',
    role: 'review',
    zones: ['review'],
    reason: ['回顾部分的工作总结，不作为任务', 'Review of past work, not a task'],
    example: '深入实施工业倍增行动，新增企业三十家',
    exampleAt: { zone: 'review' },
    counterExample: '深入实施工业倍增行动',
  },
  {
    id: 'problem-zone',
    role: 'criticism',
    zones: ['problem'],
    reason: ['指出存在的问题，不作为任务', 'Names a problem, not a task'],
    example: '产业结构有待优化',
    exampleAt: { zone: 'problem' },
    counterExample: '着力优化营商环境',
  },
  {
    id: 'closing',
    role: 'slogan',
    zones: ['closing'],
    reason: ['结语号召', 'Closing appeal'],
    example: '让我们携起手来，推动园区建设再上新台阶',
    exampleAt: { zone: 'closing' },
    counterExample: '推动园区建设',
  },
  {
    id: 'let-us',
    role: 'slogan',
    pattern: /^(?:同志们，|各位代表[，！])?让我们/,
    reason: ['号召性用语', 'Call to everybody'],
    example: '让我们一起努力，完成各项任务',
    counterExample: '让群众少跑腿，推行一窗受理',
  },
  {
    id: 'praise',
    role: 'praise',
    has: lexicon(
      '值得肯定 值得学习 值得大家学习 令人振奋 令人鼓舞 令人欣喜 令人欣慰 难能可贵 来之不易 来自于 应该说，成绩 可圈可点',
    ),
    reason: ['表扬肯定，不作为任务', 'Praise, not a task'],
    example: '征收组的干部日夜奋战，精神难能可贵',
    counterExample: '要学习先进地区的做法并拿出方案',
  },
  {
    id: 'quotation',
    role: 'context',
    pattern:
      /^[^，。；]{0,24}(?:全会|书记|主席|总理|省长|市长|区长|县长|会议|报告|文件|条例)[^，。；]{0,4}(?:指出|认为|强调|提出|要求|明确)(?:，|：|了|要)/,
    when: (view) =>
      view.actors.length === 0 &&
      !(view.order !== null && /^会议(?:强调|要求|明确|提出)/.test(view.words) && view.weight >= 2) &&
      (view.weight < 3 || /指出|认为/.test(view.words.slice(0, 30))),
    reason: ['转述上级要求', 'Reports what a higher level said'],
    example: '全会指出，开放是发展的必由之路',
    counterExample: '请提出修改意见',
  },
]

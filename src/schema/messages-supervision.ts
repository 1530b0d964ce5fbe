import type { Label } from '#domain/label.ts'

/** What supervision refuses, and why. */
export const supervisionMessages = {
  'one-matter': [
    '请选定一个事项：任务或督办件，二者只能选一。',
    'Choose one matter: a task or a supervision order, not both.',
  ],
  'order-not-open': [
    '该督办件当前状态为“{state}”，不能办理此事项。',
    'The supervision order is “{stateEn}”; this is not possible now.',
  ],
  'object-enterprise': [
    '“{unit}”是企业。督办对象是工作部门、下级政府和承担公共职能的单位，企业和群众不列为督办对象；确系承担公共职能的国有单位的，请先在单位名录中登记。',
    '“{unit}” is an enterprise. Supervision is of departments, lower governments and bodies with public functions, never of enterprises or residents; if it has public functions, have the register of units say so first.',
  ],
  'object-dissolved': ['“{unit}”已撤并，不能列为督办对象。', '“{unit}” is dissolved and cannot be supervised.'],
  'matter-on-file': [
    '该任务已有在办督办件{number}，一事一项，不重复立项。',
    'The task has an open supervision order, {number}: one matter, one file.',
  ],
  'notice-needed': [
    '只有计划或会议纪要已写明单位和时限的事项可以登记即办；该事项须经批准并发督办通知单。',
    'Only a matter whose plan or minutes name unit and time limit can be followed without a notice; this one needs approval and a notice.',
  ],
  'checklist-open': [
    '审核要点须逐项核对：{points}尚未确认；不合要求的，请退回重办。',
    'Every point must be reviewed; still open: {pointsEn}. What does not meet them is returned.',
  ],
  'interim-late': [
    '阶段性报告须在完成时限（{due}）之前报送；已超期的，请申请变更或说明进展。',
    'An interim report is due by the time limit, {due}; after it, report progress or ask for a change.',
  ],
  'adjustment-open': [
    '该督办件已有一份待审批的变更申请。',
    'A request to change this order is waiting for its answer already.',
  ],
  'adjustment-state': [
    '督办件当前状态为“{state}”，不能申请此项变更。',
    'The order is “{stateEn}”; this change cannot be asked for.',
  ],
  'adjustment-empty': [
    '变更要求的，请写明变更后的要求或新的完成时限。',
    'To alter an order, give the new requirements or a new due day.',
  ],
  'due-not-future': ['新的时限须晚于今天（{today}）。', 'The new day must be later than today, {today}.'],
  'slip-unit': ['提示单只发给该事项的牵头或配合单位。', 'A slip goes to the lead or a cooperating unit of the matter.'],
  'colour-unused': [
    '在用色制“{system}”不设该颜色。',
    'The system of colours in force, “{system}”, does not use this colour.',
  ],
  'colour-by-leader': [
    '红色提示单须由领导具名决定，请通过升级建议办理。',
    'A red slip is decided by a named leader through a proposal.',
  ],
  'rung-by-hand': [
    '黄色以上提示单和通报点名以上各级不能设为自动办理，须具名决定。',
    'A colour above yellow and the steps from “named in a bulletin” upward cannot happen by rule; a named person decides.',
  ],
  'rung-counted': ['按累计次数升级的，请写明累计的单子。', 'A rung that counts slips must say which slips.'],
  'asked-itself': ['不能商请本单位。', 'A unit cannot ask itself.'],
  'answer-not-asked': ['该协调请求不是商请本单位的。', 'This request was not put to your unit.'],
  'coordination-not-open': ['该协调请求已答复或已了结。', 'The request was answered or settled already.'],
  'refer-early': [
    '答复期限为{until}，期限内请先与对方协商。',
    'The other unit has until {until} to answer; talk to it first.',
  ],
  'commitment-form': [
    '种子承诺应为64位十六进制数（种子的SHA-256）。',
    'The commitment is 64 hexadecimal digits: the SHA-256 of the seed.',
  ],
  'draw-not-ahead': [
    '抽取日须晚于今天：种子先承诺，抽取池后确定。',
    'The day of the draw must lie ahead: the seed is committed before the pool is known.',
  ],
  'draw-early': ['抽取日为{day}，尚未到。', 'The day of the draw is {day}; it is not there yet.'],
  'seed-wrong': ['种子与承诺不符，不能抽取。', 'The seed does not match the commitment; nothing is drawn.'],
  'pool-empty': ['抽取池为空，没有可以抽取的事项。', 'The pool is empty; there is nothing to draw.'],
  'not-drawn': ['该事项不在本次抽中之列。', 'This matter was not drawn.'],
  'check-not-open': ['该抽查尚未抽取或已完成。', 'The spot check is not drawn yet or is finished.'],
  'finding-exists': ['该事项的抽查结果已经记录。', 'The finding on this matter is recorded already.'],
  'findings-missing': ['还有{count}个抽中事项没有记录结果。', '{count} drawn matters have no finding yet.'],
  'person-named': [
    '记录对事不对人：请删去人名“{name}”，只写单位和事项。',
    'Facts are about the matter: leave out the name “{name}”, write unit and matter only.',
  ],
} as const satisfies Record<string, Label>

import type { Label } from '#domain/label.ts'

/** What is said when an act of the enterprise service is refused. */
export const serviceMessages = {
  'cases-joined': ['其中有诉求已列入专项任务。', 'One of these cases belongs to a task already.'],
  'cases-not-alike': [
    '须是同一类型、不同企业的{least}件以上诉求。',
    'It takes at least {least} cases of one kind from more than one firm.',
  ],
  'channel-needed': ['请选择来源渠道。', 'Please choose the channel.'],
  'case-not-before': ['并入的须是更早提出的另一件诉求。', 'A case can only join another one that was asked earlier.'],
  'return-late': [
    '已过退回时限（{day}），请办理；责任有争议的报服务中心。',
    'The time for a return is over ({day}); deal with it and put a dispute to the centre.',
  ],
  'return-after-ruling': [
    '责任已经裁定，不再退回，请签收办理。',
    'The duty has been ruled on: it is not returned again.',
  ],
  'return-own-duty': [
    '所引职责正是本单位的，不能据此退回。',
    'The duty cited is your own unit’s; it is no ground for a return.',
  ],
  'ruling-needed': [
    '已退回两次，须由服务中心主任裁定，不再改派。',
    'It was returned twice: the head of the centre rules on it, it is not reassigned.',
  ],
  'same-lead': ['退回的单位仍是主办，请改派其他单位。', 'It would go back to the unit that returned it.'],
  'same-mode': ['办理方式没有变化。', 'That is the way it goes already.'],
  'lead-cooperates': ['主办单位不能同时是协办单位。', 'The main unit cannot be a cooperating unit as well.'],
  'part-answered': ['本单位没有待答复的协办事项。', 'Your unit has no part left to answer.'],
  'parts-open': [
    '协办单位还有{count}家没有答复，答复企业前请先催齐。',
    '{count} cooperating units have not answered yet; their answers come first.',
  ],
  'meeting-missing': [
    '集中办须先登记联席会。',
    'Dealt with together: the joint meeting has to be recorded before the reply.',
  ],
  'agent-missing': ['代理办须先指定代办专员。', 'The agent has to be named first.'],
  'extension-once': ['已申请过延期，每件只能延期一次。', 'An extension was asked for already; there is one only.'],
  'extension-late': [
    '已过办理时限（{day}），不能再批准延期。',
    'The due day ({day}) has passed: an extension cannot be granted any more.',
  ],
  'extension-short': ['申请延至的日期须晚于现在的时限。', 'The new day must come after the present due day.'],
  'extension-none': ['没有待答复的延期申请。', 'No extension is waiting for an answer.'],
  'rating-early': ['办理单位答复之后才能评价。', 'A case is rated once it has been replied to.'],
  'case-of-other': ['这件诉求不是本企业提出的。', 'This case was not raised by this enterprise.'],
  'complaint-unit': ['投诉须指明单位。', 'A complaint names the unit.'],
  'rating-fair': ['基本满意及以上的不是差评，不用核实。', 'Only the two lowest levels are looked into.'],
  'card-red-leader': ['红卡由区领导决定。', 'A red card is decided by a leader of the zone.'],
  'card-appeal-late': ['申诉期已过（{day}）。', 'The time for an appeal is over ({day}).'],
  'incident-place': ['请填写企业或者项目。', 'Name the enterprise or the project.'],
  'outcome-mediation': [
    '查无合法诉求的，结果不是调解。',
    'Where there is no lawful claim, the outcome is not mediation.',
  ],
  'ticket-wrong': ['票据不对、已用过或已过期。', 'The ticket is wrong, used or expired.'],
  'policy-days': ['执行止日不能早于起日。', 'The last day cannot come before the first.'],
} as const satisfies Record<string, Label>

import type { Label } from '#domain/label.ts'
import { Refusal } from '#domain/refusal.ts'
import { assessmentMessages } from '#schema/messages-assessment.ts'
import { chainMessages } from '#schema/messages-chain.ts'
import { ecologyMessages } from '#schema/messages-ecology.ts'
import { enterpriseMessages } from '#schema/messages-enterprise.ts'
import { financeMessages } from '#schema/messages-finance.ts'
import { indicatorMessages } from '#schema/messages-indicator.ts'
import { investmentMessages } from '#schema/messages-investment.ts'
import { lampMessages } from '#schema/messages-lamp.ts'
import { landMessages } from '#schema/messages-land.ts'
import { meetingMessages } from '#schema/messages-meeting.ts'
import { messageMessages } from '#schema/messages-messages.ts'
import { paperMessages } from '#schema/messages-paper.ts'
import { peopleMessages } from '#schema/messages-people.ts'
import { planningMessages } from '#schema/messages-planning.ts'
import { privacyMessages } from '#schema/messages-privacy.ts'
import { projectMessages } from '#schema/messages-project.ts'
import { ruralMessages } from '#schema/messages-rural.ts'
import { scheduleMessages } from '#schema/messages-schedule.ts'

import { serviceMessages } from '#schema/messages-service.ts'

import { sheetMessages } from '#schema/messages-sheet.ts'

import { supervisionMessages } from '#schema/messages-supervision.ts'
import { telemetryMessages } from '#schema/messages-telemetry.ts'

import { ticketMessages } from '#schema/messages-ticket.ts'
import { waterMessages } from '#schema/messages-water.ts'

/** Every sentence with which a record or a move is refused, in both languages. `{name}` is filled from the facts. */
export const messages = {
  ...assessmentMessages,
  ...chainMessages,
  ...ecologyMessages,
  ...ruralMessages,
  ...planningMessages,
  ...privacyMessages,
  ...enterpriseMessages,
  ...financeMessages,
  ...indicatorMessages,
  ...investmentMessages,
  ...lampMessages,
  ...landMessages,
  ...peopleMessages,
  ...meetingMessages,
  ...messageMessages,
  ...paperMessages,
  ...projectMessages,
  ...scheduleMessages,
  ...serviceMessages,
  ...sheetMessages,
  ...supervisionMessages,
  ...ticketMessages,
  ...telemetryMessages,
  ...waterMessages,
  'wrong-password': ['登录名或口令不对。', 'The sign-in name or the password is wrong.'],
  'view-name-taken': ['本列表已有同名视图，请换个名称。', 'This list has a view of that name already; choose another.'],
  'view-name-needed': ['请填写视图名称。', 'Please give the view a name.'],
  'too-many-views': [
    '每个列表最多保存{most}个视图，请先删去不用的。',
    'A list keeps {most} views at most; remove one first.',
  ],
  'no-security-administrator': [
    '没有这样一个启用的安全管理员账号。',
    'There is no active security administrator with this sign-in name.',
  ],
  'other-security-administrator': [
    '本区还有另一位安全管理员，请由其在系统内重置。',
    'The zone has another security administrator; let that person reset it in the console.',
  ],
  'zone-needed': [
    '这个登录名不止一个高新区在用，请写成“登录名@高新区代码”。代码可问本区系统管理员。',
    'More than one zone uses this sign-in name. Please write it as “name@zone-code”; your system administrator knows the code.',
  ],
  'wrong-code': ['验证码不对或已用过。', 'The code is wrong or was used already.'],
  'wrong-secret': ['一次性口令不对、已用过或已过期。', 'The one-time secret is wrong, used or expired.'],
  'account-locked': [
    '连续多次失败，账号暂时锁定，请{minutes}分钟后再试。',
    'Too many failures: the account is locked. Try again in {minutes} minutes.',
  ],
  'too-many-requests': [
    '此处登录失败次数过多，请{minutes}分钟后再试。',
    'Too many failures from this place. Try again in {minutes} minutes.',
  ],
  'initial-password-expired': [
    '初始口令已过期，请联系安全管理员重置。',
    'The one-time password has expired; ask the security administrator for another.',
  ],
  'password-needed': ['请再输入一次当前口令。', 'Please give your present password once more.'],
  'no-factor': ['该账号没有绑定第二因子。', 'This account has no second factor.'],
  'zone-exists': ['代码为“{code}”的高新区已经存在。', 'A zone with the code “{code}” exists already.'],
  'password-used-before': ['这个口令近期用过，请换一个。', 'This password was used recently; choose another.'],
  'factor-already': ['已经绑定第二因子。', 'A second factor is enrolled already.'],
  'sign-in-needed': ['请先登录。', 'Please sign in first.'],
  'sign-in-unfinished': ['请先完成登录步骤。', 'Please finish signing in first.'],
  'not-found': ['没有找到，或者您无权查看。', 'Not found, or not yours to see.'],
  'not-allowed': ['您的岗位不能办理这一步。', 'Your post may not do this.'],
  'second-person': [
    '这一步须由另一人办理：您是这件事的“{field}”。',
    'Another person must take this step: you stand under “{fieldEn}”.',
  ],
  'wrong-state': [
    '当前状态为“{state}”，不能办理“{move}”。',
    'The record is “{stateEn}”; “{moveEn}” is not possible now.',
  ],
  'missing-fact': ['请先填写：{fields}。', 'Please fill in first: {fieldsEn}.'],
  'missing-reason': ['请写明理由。', 'Please give a reason.'],
  'stale-version': [
    '您打开之后，别人已经改过这条记录。请核对差异后再保存。',
    'Somebody changed this record after you opened it. Check the difference and save again.',
  ],
  'frozen-field': ['“{field}”一经录入不得修改。', '“{fieldEn}” may not be changed once entered.'],
  'unknown-reference': ['“{field}”所选的记录不存在。', 'The record chosen for “{fieldEn}” does not exist.'],
  duplicate: ['同样的记录已经存在：{fields}不得重复。', 'Such a record exists already: {fieldsEn} must be unique.'],
  'bad-request': ['提交的内容不符合要求：{detail}。', 'The request does not fit: {detailEn}.'],
  'once-key-taken': [
    '该请求标识已用于另一条记录，请重新提交。',
    'This Idempotency-Key was used for another record; please send again with a new one.',
  ],
  'no-sealing-key': [
    '本机未配置加密密钥，不能保存或使用加密项。',
    'No sealing key is set on this machine; sealed values can be neither kept nor used.',
  ],
  'foreign-request': ['请求来源不被接受。', 'Requests from there are not accepted.'],
  'unit-not-yours': ['只能以本单位的名义填报。', 'You can only report for your own unit.'],
  'post-of-other-unit': ['责任岗位须是承办单位的岗位。', 'The responsible post must belong to the unit.'],
  'three-administrators': [
    '系统、安全、审计管理员三个角色须由不同的人担任，且不得兼任业务角色。',
    'System, security and audit administrator must be three persons without business roles.',
  ],
  'plan-not-ready': ['尚不能下发：{gaps}。', 'Cannot be issued yet: {gapsEn}.'],
  'extension-late': [
    '延期须在完成时限之前申请，该任务时限为{due}。',
    'An extension must be asked for before the due day, which is {due}.',
  ],
  'extension-not-later': ['延至日期须晚于现时限{due}。', 'The new due day must be later than the present one, {due}.'],
  'objection-late': [
    '异议须在下发后{limit}个工作日内提出，期限已于{until}届满。',
    'An objection must be raised within {limit} working days of issuing; the time ran out on {until}.',
  ],
  'objection-same-unit': ['建议牵头单位不能是本单位。', 'The unit proposed instead cannot be your own.'],
  'task-not-open': [
    '该任务当前状态为“{state}”，不能办理此事项。',
    'The task is “{stateEn}”; this is not possible now.',
  ],
  'nothing-to-undo': ['没有可以撤销的操作。', 'There is nothing to undo.'],
  'undo-overtaken': ['之后已有人改动，不能撤销。', 'Somebody has changed it since; it cannot be undone.'],
  'not-one-plan': ['所选条目不属于同一个计划。', 'The chosen items do not belong to one plan.'],
  'too-few-items': ['请至少选择两条。', 'Choose at least two items.'],
  'bad-split': ['拆分位置须在原文之内。', 'The place to split must lie inside the words.'],
  'too-many-rows': [
    '超过{most}行，请先缩小筛选范围再导出。',
    'More than {most} rows: narrow the list before exporting.',
  ],
  'not-issued': ['计划尚未下发，没有正式文件。', 'The plan is not issued yet; there is no paper.'],
  'work-item-not-open': [
    '工作项已完成或已取消，不能再设节点。',
    'The work item is done or dropped; it takes no further milestone.',
  ],
  'extension-open': [
    '该任务已有一份待答复的延期申请。',
    'An extension of this task is waiting for its answer already.',
  ],
  'objection-decided': [
    '本单位就该任务提出的异议已经裁定，不再重复受理。',
    'The objection of your unit to this task has been decided and cannot be raised again.',
  ],
  'person-needed': [
    '该账号未关联人员，不能办理须由本人负责的事项。',
    'This account belongs to no person; a step that somebody answers for is not possible.',
  ],
  'plan-not-in-review': ['该计划的状态为“{state}”，审阅已经结束。', 'The plan is “{stateEn}”; its review is over.'],
  'bad-span': ['所选文字不在原文之内。', 'The words chosen do not lie inside the text.'],
  'already-task': ['所选文字已经列为任务。', 'The words chosen are a task already.'],
  'empty-words': ['没有正文可以编译。', 'There are no words to compile.'],
  'plan-year-needed': [
    '请写明计划年度；年度不从正文推断。',
    'Please state the plan year; it is never inferred from the text.',
  ],
  'no-directive': [
    '文件中没有读出可以交办的事项。全部句子及其理由列在左侧，可逐句列入。',
    'No directive was found. Every sentence stands on the left with its reason and can be taken in by hand.',
  ],
} as const satisfies Record<string, Label>

export type MessageCode = keyof typeof messages

export type Facts = Readonly<Record<string, string | number>>

/** Builds the refusal with this code, its sentence filled from the facts. */
export function refusal(code: MessageCode, facts: Facts = {}): Refusal {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, key: string) => String(facts[key] ?? ''))
  const [zh, en] = messages[code]
  return new Refusal(code, [fill(zh), fill(en)], facts)
}

import type { Label } from '#domain/label.ts'

/** Sentences with which acts about meetings are refused. */
export const meetingMessages = {
  'not-convener': ['纪要由会议召集人或主持人签发。', 'The minutes are signed by the convener or the chair.'],
  'items-undecided': ['尚有议题未议定或缓议：{items}。', 'Items are neither decided nor deferred: {items}.'],
  'decisions-waiting': [
    '尚有{count}项议定事项未交办，请列为任务或标明不须交办。',
    '{count} decisions are not assigned; make them tasks or mark them as noted.',
  ],
  'no-decisions': ['没有待交办的议定事项。', 'No decision waits to be assigned.'],
  'decision-closed': [
    '“{text}”仅限与会人员知悉，不能列为任务：任务的来源文件各单位可见。',
    '“{text}” is for attendees only and cannot become a task, whose source document all units can read.',
  ],
  'decision-without-lead': ['“{text}”没有牵头单位。', '“{text}” has no lead unit.'],
  'meeting-not-planned': [
    '“{series}”尚未排定下一次会议，请先排会或写明日期。',
    'No next meeting of “{series}” is planned; plan one or give a day.',
  ],
  'meeting-state': ['会议当前为“{state}”，不能办理此事项。', 'The meeting is “{stateEn}”; this is not possible now.'],
  'opinions-missing': ['尚有单位未答复会商意见：{units}。', 'Units have not answered yet: {units}.'],
  'no-explanations': ['“{series}”不设会前说明。', 'No explanations are asked before meetings of “{series}”.'],
  'nobody-drawn': ['按规则没有须列入的单位，或均已列入。', 'By the rules no further unit is to be listed.'],
  'leave-out-reason': ['不列入的单位须写明理由。', 'Leaving a unit out needs a reason.'],
  'explanation-late': [
    '说明须在会前提交，会议已经召开。',
    'An explanation is attached before the meeting, which has been held.',
  ],
  'promise-past': ['新承诺的期限须在今天之后。', 'The new promise must lie after today.'],
  'no-such-fact': ['列入依据共{count}项，没有第{number}项。', 'There are {count} facts; none has the number {number}.'],
  'minutes-not-drafted': ['会议尚未召开，没有纪要。', 'The meeting was not held; there are no minutes.'],
} as const satisfies Record<string, Label>

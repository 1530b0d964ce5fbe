import type { Label } from '#domain/label.ts'

/** Sentences about meters, areas and months of water. */
export const waterMessages = {
  'meter-change-order': [
    '换装日期须晚于在装水表的装表日期 {day}。',
    'A meter is changed after the day {day} on which the present one was hung up.',
  ],
  'meter-change-future': ['换装日期不能晚于今天。', 'The day of the change cannot lie ahead.'],
  'meter-same': ['装上的水表就是在装的水表。', 'That meter hangs there already.'],
  'meter-elsewhere': [
    '这块水表正装在户号 {number}，请先在那里换下。',
    'That meter hangs at customer {number}; take it down there first.',
  ],
  'water-month-form': ['月份写成 2026-06 这样。', 'Write the month like 2026-06.'],
  'water-month-early': ['这个月还没有结束。', 'That month is not over yet.'],
  'water-month-incomplete': [
    '本月完整率低于{least}%，平衡无效；仍要结账的，请写明理由。',
    'Less than {least} % of the data of the month came, so the balance is not valid; say why it is closed all the same.',
  ],
  'night-window': [
    '夜间窗口至少一小时，且“自”早于“至”。',
    'The night is an hour long at least, and begins before it ends.',
  ],
  'inlet-twice': ['同一流量计在进出口中列了两次。', 'A meter stands twice in the list of the boundary.'],
  'no-suspicion': ['这个分区目前没有漏损疑点。', 'There is no suspicion of a leak in this area now.'],
  'curve-closed': [
    '逐时用水属个人信息，只有用户本人和供水岗位可以查看。',
    'Hourly use is personal data: only the customer and the water office see it.',
  ],
} as const satisfies Record<string, Label>

import type { Label } from '#domain/label.ts'

export const messageWords = {
  messages: ['消息', 'Messages'],
  unread: ['{n} 条未读', '{n} unread'],
  noMessages: [
    '没有消息。与您有关的事项有变动时会列在这里。',
    'No messages. What concerns you is listed here when it changes.',
  ],
  readAll: ['全部标为已读', 'Mark all as read'],
  earlier: ['更早的消息', 'Earlier messages'],
  outside: ['控制台以外的提醒', 'Reminders outside the console'],
  outsideHint: [
    '全部自愿，不设置也不影响办事；21 时至次日 8 时不发送。',
    'All of it is optional; nothing is sent between 21:00 and 8:00.',
  ],
  email: ['邮箱', 'E-mail address'],
  wantsBrief: ['每个工作日早上发一份简报', 'A brief each working morning'],
  wantsMessages: ['有新消息时发邮件', 'Mail when there are new messages'],
  save: ['保存', 'Save'],
  saved: ['已保存', 'Saved'],
  calendar: ['日程订阅', 'Calendar feed'],
  calendarHint: [
    '把本单位任务的时限订阅到手机或电脑日历。地址等于口令，请勿转发；重新生成后旧地址立即失效。',
    'Subscribe to the due days of your unit in any calendar. The address is a secret; a new one ends the old one.',
  ],
  makeFeed: ['生成订阅地址', 'Make an address'],
  endFeed: ['撤销', 'Revoke'],
  feedEnded: ['已撤销，旧地址不再可用', 'Revoked: the old address is gone'],
  feedOnce: ['地址只显示这一次：', 'The address is shown this once:'],
  deliveries: ['最近推送', 'Latest deliveries'],
  noDeliveries: ['还没有推送。', 'Nothing was sent yet.'],
  sent: ['已送达', 'Sent'],
  waiting: ['待发送', 'Waiting'],
  failed: ['未送达', 'Not delivered'],
  tryOut: ['发送测试消息', 'Send a test message'],
  tried: ['测试消息已排队，约半分钟内发出', 'The test message is in line and goes out within half a minute'],
  attempts: ['已试 {n} 次', '{n} attempts'],
} as const satisfies Record<string, Label>

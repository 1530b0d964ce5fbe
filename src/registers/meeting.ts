import { day, flag, ref, refs, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const everybody = { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] } as const

/** 会议 — one sitting of a series: called, held, its minutes drafted, signed by the convener under a number, and closed. */
export const meeting = defineRegister('meeting', {
  label: ['会议', 'Meeting'],
  title: 'title',
  fields: {
    series: ref('meeting_series', '会议系列', 'Meeting series').required().frozen(),
    title: text('会议名称', 'Title').required().max(100).searched(),
    on: day('日期', 'Date').required(),
    at: text('时间', 'Time').max(20),
    place: text('地点', 'Place').max(60),
    chair: ref('post', '主持人职务', 'Chair').required(),
    present: refs('post', '出席', 'Present'),
    absent: refs('post', '请假', 'Absent'),
    attending: refs('post', '列席', 'Attending'),
    isClosed: flag('仅限与会人员', 'Attendees only'),
    purpose: text('会议事由', 'Purpose').max(300).multiline(),
    issuedAs: ref('document', '事由已由文件部署', 'Already issued in writing').hint(
      '已发文部署的，一般不再开会；填写后系统提示',
      'Matters already issued in writing should not get a meeting; filled in, it is pointed out',
    ),
    speechMinutes: whole('主讲话时长', 'Main speech', ['分钟', 'minutes']).min(0).max(600),
    circle: refs('post', '知悉范围', 'Circle').kept(),
    units: refs('unit', '到会单位', 'Units asked').kept(),
    heldOn: day('召开日期', 'Held on').kept(),
    draftedOn: day('纪要拟稿日期', 'Minutes drafted on').kept(),
    signedOn: day('纪要签发日期', 'Minutes signed on').kept(),
    signedBy: ref('person', '签发人', 'Signed by').kept(),
    number: text('纪要编号', 'Number of the minutes').max(40).kept(),
    filed: ref('paper', '印发公文', 'Paper on file').kept(),
    closedOn: day('归档日期', 'Closed on').kept(),
  },
  lifecycle: {
    states: {
      planned: ['待召开', 'Planned'],
      held: ['已召开', 'Held'],
      drafted: ['纪要待签', 'Minutes drafted'],
      signed: ['纪要已签发', 'Minutes signed'],
      closed: ['已归档', 'Closed'],
      cancelled: ['已取消', 'Cancelled'],
    },
    initial: 'planned',
    consequences: { invite: ['通知单位到会', 'Ask units to come'] },
    moves: {
      hold: {
        label: ['宣布开会', 'Open the meeting'],
        from: 'planned',
        to: 'held',
        by: { role: 'supervision' },
        isMain: true,
        takes: ['present', 'absent', 'attending'],
        needs: ['present'],
        stamps: { heldOn: 'today' },
      },
      draft: {
        label: ['纪要送签', 'Send the minutes for signature'],
        from: 'held',
        to: 'drafted',
        by: { role: 'supervision' },
        isMain: true,
        stamps: { draftedOn: 'today' },
      },
      sign: {
        label: ['签发纪要', 'Sign the minutes'],
        from: 'drafted',
        to: 'signed',
        by: { role: 'leader' },
        isMain: true,
        stamps: { signedOn: 'today', signedBy: 'person' },
      },
      return: {
        label: ['退回修改', 'Return'],
        from: 'drafted',
        to: 'held',
        by: { role: 'leader' },
        needsReason: true,
      },
      close: {
        label: ['归档', 'Close'],
        from: 'signed',
        to: 'closed',
        by: { role: 'supervision' },
        isMain: true,
        stamps: { closedOn: 'today' },
      },
      cancel: {
        label: ['取消', 'Cancel'],
        from: 'planned',
        to: 'cancelled',
        by: { role: ['supervision', 'leader'] },
        needsReason: true,
      },
    },
  },
  access: {
    read: {
      either: [
        { role: 'supervision' },
        { samePost: 'circle' },
        { samePost: 'chair' },
        { sameUnit: 'units' },
        { both: [everybody, { not: { flag: 'isClosed' } }] },
      ],
    },
    create: { role: 'supervision' },
    change: { both: [{ role: 'supervision' }, { inState: ['planned', 'held'] }] },
  },
  deadlines: {
    minutes: {
      label: ['印发纪要', 'Minutes out by'],
      after: 'heldOn',
      limit: 'minutes-out',
      metIn: ['signed', 'closed'],
    },
  },
  metrics: {
    planned: { label: ['待召开', 'Planned'], count: { in: ['planned'] } },
    unsigned: { label: ['纪要未签发', 'Minutes not signed'], count: { in: ['held', 'drafted'] } },
  },
  indexed: [['series'], ['state', 'on']],
  views: {
    list: ['title', 'series', 'on', 'place', 'chair', 'number'],
    order: 'on',
    form: {
      basics: {
        label: ['会议', 'Meeting'],
        fields: ['series', 'title', 'on', 'at', 'place', 'purpose', 'issuedAs', 'speechMinutes', 'isClosed'],
      },
      people: { label: ['人员', 'People'], fields: ['chair', 'present', 'absent', 'attending'] },
    },
  },
})

import type { Label } from '#domain/label.ts'

/** Sentences about land, households and graves. */
export const landMessages = {
  'land-notice-short': [
    '“{step}”期限不足法定最短期限，最早于{day}期满。',
    '“{stepEn}” is shorter than the law allows; it ends on {day} at the earliest.',
  ],
  'land-step-early': [
    '“{step}”早于法定程序允许的日期，最早为{day}。',
    '“{stepEn}” is earlier than the law allows: {day} at the earliest.',
  ],
  'land-step-missing': [
    '“{step}”之前须先“{before}”并登记日期。',
    'Before “{stepEn}” comes “{beforeEn}”; record its day first.',
  ],
  'land-notice-lacks': [
    '公告还缺：{fields}。请先在批次中填写。',
    'The notice still lacks: {fieldsEn}. Fill them in on the batch first.',
  ],
  'round-facts': ['请填写公示自、公示至。', 'Give the days from and until which it hangs.'],
  'round-order': ['再次公示须在上一榜之后。', 'A further round begins after the one before.'],
  'objection-text': ['请填写异议内容。', 'Say what is objected to.'],
  'objection-early': ['异议不能早于第一榜公示。', 'No objection comes before the first round.'],
  'posting-facts': ['请选择公告并填写张贴日期。', 'Choose the notice and give the day of posting.'],
  'posting-order': [
    '“{step}”上一次张贴于 {day}，再次张贴须在其后。',
    '“{stepEn}” was last posted on {day}; post it again on a later day.',
  ],
  'posting-dated': [
    '“{step}”的日期以张贴记录为准，不能另改。',
    'The day of “{stepEn}” follows from its posting and is not typed over.',
  ],
  'land-step-order': ['“{step}”不能早于“{before}”。', '“{stepEn}” cannot come before “{beforeEn}”.'],
  'limit-below-law': [
    '“{name}”属法定期限（法定{law}），可以更严，不能放宽。',
    '“{name}” is set by law ({lawEn}); a zone may be stricter, never laxer.',
  ],
  'ring-wrong': ['界址点坐标不对：{why}。', 'The corner points are wrong: {whyEn}.'],
  'clean-open': ['净地核查尚缺：{items}。', 'The checklist of clean land still lacks: {itemsEn}.'],
  'clean-proof-needed': ['请选择核查事项并写明证明材料。', 'Please choose the item and name its proof.'],
  'hearing-facts': [
    '请填写听证会日期、地点、主持人、提出异议的成员数和成员总数。',
    'Give day, place and chair of the hearing, how many members object and how many there are.',
  ],
  'hearing-members': ['提出异议的成员不能多于成员总数。', 'No more members can object than there are.'],
  'hearing-short': [
    '听证通知须在听证会七个工作日前（或本区更长的期限）送达，最早可定在 {day}。',
    'The notice of a hearing is served the lawful time before it; {day} is the first day that can be set.',
  ],
  'hearing-late': [
    '协议签订完成后不再组织听证：方案须先经听证确定。',
    'The agreements are signed; a plan is heard before anything is agreed by it.',
  ],
  'hearing-record': [
    '请填写到会人数、听证结果和至少一条意见及答复。',
    'Give who attended, the result, and at least one opinion with its answer.',
  ],
  'hearing-to-come': ['听证会定于 {day}，会后再登记。', 'The hearing is on {day}; it is recorded once it was held.'],
  'hearing-open': [
    '定于 {day} 的听证尚未登记结果，方案未确定，不能登记协议签订完成。',
    'The hearing of {day} is not recorded yet; until the plan is settled no agreements are complete.',
  ],
  'hearing-dated': [
    '听证日期以听证笔录为准，不能另改。',
    'The day of the hearing follows from its record and is not typed over.',
  ],
  'decision-facts': [
    '请填写作出决定日期、未达成协议的情况、补偿标准版本、交出土地期限和至少一项补偿金额。',
    'Give the day of the decision, why there is no agreement, the edition of the standard, when to hand over, and at least one sum.',
  ],
  'decision-before-notice': [
    '补偿安置决定须在征收土地公告之后作出；请先在批次登记该公告。',
    'A decision comes after the expropriation notice; record the notice on the batch first.',
  ],
  'decision-hand-over': ['交出土地期限须晚于作出决定之日。', 'The land is handed over after the day of the decision.'],
  'decision-fixed': [
    '补偿安置决定已作出，金额不能改；确需改的先撤销决定。',
    'The compensation is decided; withdraw the decision before its sums change.',
  ],
  'decision-paid': ['已按决定支付，不能撤销决定。', 'It was paid by the decision, which stands.'],
  'service-facts': ['请填写送达日期和送达方式。', 'Give day and manner of the service.'],
  'days-disordered': ['“{day}”不能早于“{before}”。', '“{dayEn}” cannot be before “{beforeEn}”.'],
  'day-to-come': ['“{day}”是已发生的日期，不能晚于今天。', '“{dayEn}” is the day of a fact and cannot lie ahead.'],
  'agreement-fixed': [
    '协议已签，金额不能改；确需改的先撤销签约。',
    'The agreement is signed; undo signing before its sums change.',
  ],
  'payment-needed': ['请填写支付金额、日期和凭证号。', 'Please give sum, day and voucher of the payment.'],
  'paid-too-much': [
    '累计支付将超过协议总额，尚可支付{left}元。',
    'This would pay more than was agreed; {left} yuan are left.',
  ],
  'voucher-used': ['凭证号“{proof}”已经登记过。', 'The voucher “{proof}” is recorded already.'],
  'village-not-yours': [
    '只能登记本村（社区）的户和坟墓。',
    'You can enter households and graves of your own village only.',
  ],
  'looks-like-gcj': [
    '坐标在高新区外{metres}米，像是网络地图坐标（GCJ-02）；如是，换算后为 {longitude}, {latitude}。确属实测的，请注明坐标系和坐标来源。',
    'The place is {metres} m outside of the zone and looks like GCJ-02 of a web map; if so, it is {longitude}, {latitude}. If it was surveyed, say in which system and by what source.',
  ],
} as const satisfies Record<string, Label>

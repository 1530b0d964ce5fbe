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

import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, lines, money, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { landOffice, ownVillage, villageTeam } from './readers.ts'

const square = ['㎡', 'm²'] as const
const tenThousand = ['万元', '× 10,000 yuan'] as const

/** What a survey counts. */
export const surveyKinds = {
  land: ['土地', 'Land'],
  house: ['房屋', 'House'],
  crop: ['青苗', 'Crop'],
  attachment: ['附着物', 'Attachment'],
  grave: ['坟墓', 'Grave'],
} as const

/** One row of the survey of a household: land, houses, crops, what is attached to the land, graves. */
export const surveyColumns = {
  kind: choice('类别', 'Kind', surveyKinds).required(),
  name: text('名称', 'What').max(60).required(),
  quantity: number('数量', 'Quantity').min(0).required(),
  unit: text('单位', 'Counted in').max(12).required(),
}

export type Payment = { readonly on: string; readonly sum: number; readonly proof: string; readonly by: string | null }

/** 公示榜次 — one round in which the survey of the household hung, with what was objected to and what was answered. */
export type PublicityRound = {
  readonly round: number
  readonly from: string
  /** Null where the round was taken over with its first day alone. */
  readonly until: string | null
  readonly objections: readonly { readonly on: string; readonly text: string; readonly answer: string | null }[]
}

/** 被征迁户 — the file of one household from the first visit to the new home; its numbers of identity, account and telephone are sealed. */
export const household = defineRegister('household', {
  label: ['被征迁户', 'Household'],
  title: 'number',
  fields: {
    number: text('户号', 'Household number').required().max(40).searched(),
    batch: ref('land_batch', '批次', 'Batch').required(),
    village: ref('unit', '村（社区）', 'Village').required(),
    town: ref('unit', '乡镇', 'Town').kept(),
    group: text('村民小组', 'Group').max(40),
    head: text('户主', 'Head').required().max(40).searched(),
    members: whole('人口', 'Members').min(0),
    identity: text('身份证号', 'Identity number').max(40).sealed(),
    phone: text('联系电话', 'Telephone').max(40).sealed(),
    account: text('银行账号', 'Bank account').max(60).sealed(),
    cadre: ref('post', '包户干部', 'Cadre'),
    longitude: number('经度', 'Longitude').min(70).max(140),
    latitude: number('纬度', 'Latitude').min(0).max(60),
    lines: lines('调查清单', 'Survey', surveyColumns),
    land: number('被征土地', 'Land taken', square).min(0).summed(),
    houseLegal: number('合法建筑面积', 'Lawful floor area', square).min(0).summed(),
    houseIllegal: number('违法建筑面积', 'Unlawful floor area', square).min(0).summed(),
    structure: choice('房屋结构', 'Structure', {
      frame: ['框架', 'Frame'],
      brick: ['砖混', 'Brick and concrete'],
      brickWood: ['砖木', 'Brick and wood'],
      simple: ['简易', 'Simple'],
    }),
    valued: money('房屋评估价', 'Valuation', tenThousand).min(0),
    choice: choice('安置方式', 'Rehousing', {
      cash: ['货币补偿', 'Cash'],
      flat: ['安置房', 'Flat'],
      site: ['宅基地', 'House site'],
    }),
    enteredOn: day('入户', 'First visit'),
    measuredOn: day('丈量清点', 'Measured on'),
    surveySignedOn: day('调查表签字', 'Survey sheet signed on'),
    surveyFile: data<StoredFile>('签字的调查表', 'Signed survey sheet', 'file'),
    publishedOn: day('公示', 'Published on'),
    roundFrom: day('公示自', 'Hangs from'),
    roundUntil: day('公示至', 'Hangs until'),
    objection: text('异议', 'Objection').max(300).multiline(),
    objectionOn: day('提出日期', 'Raised on'),
    objectionAnswer: text('处理情况', 'Answer').max(300).multiline(),
    rounds: data<readonly PublicityRound[]>('公示榜次', 'Rounds of publicity').kept(),
    valuedOn: day('评估', 'Valued on'),
    talkedOn: day('谈判', 'In talks since'),
    agreementNo: text('协议编号', 'Agreement').max(60),
    signedOn: day('签约', 'Signed on'),
    standard: text('补偿标准版本', 'Edition of the standard').max(80),
    landSum: money('土地补偿', 'For land', tenThousand).min(0),
    houseSum: money('房屋补偿', 'For houses', tenThousand).min(0),
    cropSum: money('青苗附着物补偿', 'For crops and attachments', tenThousand).min(0),
    movingSum: money('搬迁过渡费', 'For moving and the time between', tenThousand).min(0),
    rewardSum: money('奖励', 'Reward', tenThousand).min(0),
    agreedSum: money('协议总额', 'Sum agreed', tenThousand).kept(),
    paySum: money('本次支付', 'Paid this time', tenThousand).min(1),
    payOn: day('支付日期', 'Day of payment'),
    payProof: text('支付凭证号', 'Voucher').max(60),
    payments: data<readonly Payment[]>('支付记录', 'Payments').kept(),
    paid: money('累计支付', 'Paid so far', tenThousand).kept(),
    paidOn: day('付清', 'Paid in full on').kept(),
    vacatedOn: day('腾空', 'Vacated on'),
    acceptedOn: day('腾房验收', 'Accepted on'),
    demolishedOn: day('拆除', 'Demolished on'),
    resettledOn: day('安置', 'Rehoused on'),
    decisionOn: day('作出决定', 'Decided on'),
    decisionReason: text('未达成协议的情况', 'Why no agreement').max(500).multiline(),
    handOverBy: day('交出土地期限', 'Hand over by'),
    decidedSum: money('决定补偿总额', 'Sum decided', tenThousand).kept(),
    decisionPaper: ref('paper', '补偿安置决定', 'Decision on compensation').kept(),
    servedOn: day('送达', 'Served on'),
    servedHow: choice('送达方式', 'Served by', {
      hand: ['直接送达', 'By hand'],
      left: ['留置送达', 'Left at the door'],
      post: ['邮寄送达', 'By post'],
      notice: ['公告送达', 'By public notice'],
    }),
    serviceFile: data<StoredFile>('送达回证', 'Proof of service', 'file'),
    difficulty: choice('未签原因', 'Why not signed', {
      price: ['对补偿标准有异议', 'Objects to the standard'],
      title: ['权属争议', 'Title disputed'],
      family: ['家庭内部分歧', 'Divided family'],
      rehousing: ['安置方式未定', 'Rehousing undecided'],
      away: ['户主外出', 'Head is away'],
      lawsuit: ['诉讼（复议）中', 'In court or review'],
      decision: ['已作补偿安置决定', 'Compensation decided'],
      court: ['法院依法强制', 'Enforced by the court'],
    }),
    difficultyText: text('具体情况', 'Particulars').max(300).multiline(),
    helper: ref('post', '帮办领导', 'Helper'),
    photo: data<StoredFile>('现场照片', 'Photograph', 'file'),
    agreementFile: data<StoredFile>('协议扫描件', 'Agreement as a file', 'file'),
    acceptanceFile: data<StoredFile>('腾房验收单', 'Acceptance as a file', 'file'),
    cancelledTitle: text('注销证号', 'Title cancelled').max(60),
  },
  lifecycle: {
    states: { open: ['未签约', 'Not signed'], signed: ['已签约', 'Signed'], left: ['已退出', 'Left'] },
    initial: 'open',
    moves: {
      sign: {
        label: ['登记签约', 'Sign'],
        from: 'open',
        to: 'signed',
        by: villageTeam,
        isMain: true,
        takes: [
          ...(['signedOn', 'agreementNo', 'standard', 'choice'] as const),
          ...(['landSum', 'houseSum', 'cropSum', 'movingSum', 'rewardSum'] as const),
        ],
        needs: ['signedOn', 'agreementNo', 'standard', 'measuredOn'],
      },
      pay: {
        label: ['登记支付', 'Pay'],
        from: 'signed',
        to: 'signed',
        by: villageTeam,
        isMain: true,
        takes: ['paySum', 'payOn', 'payProof'],
      },
      publish: {
        label: ['登记公示', 'Publish'],
        from: 'open',
        to: 'open',
        by: villageTeam,
        takes: ['roundFrom', 'roundUntil'],
      },
      object: {
        label: ['登记公示异议', 'Record an objection'],
        from: 'open',
        to: 'open',
        by: { both: [villageTeam, { filled: 'publishedOn' }] },
        takes: ['objectionOn', 'objection', 'objectionAnswer'],
      },
      decide: {
        label: ['作出补偿安置决定', 'Decide on compensation'],
        from: 'open',
        to: 'open',
        by: { both: [landOffice, { not: { filled: 'decisionOn' } }] },
        takes: [
          ...(['decisionOn', 'decisionReason', 'standard', 'landSum', 'houseSum', 'cropSum', 'movingSum'] as const),
          'handOverBy',
        ],
        needs: ['measuredOn', 'publishedOn'],
      },
      serve: {
        label: ['登记送达', 'Record the service'],
        from: 'open',
        to: 'open',
        by: { both: [villageTeam, { filled: 'decisionOn' }] },
        takes: ['servedOn', 'servedHow', 'serviceFile'],
      },
      payDecided: {
        label: ['登记按决定支付（提存）', 'Pay or deposit by the decision'],
        from: 'open',
        to: 'open',
        by: { both: [villageTeam, { filled: 'decisionOn' }] },
        takes: ['paySum', 'payOn', 'payProof'],
      },
      withdraw: {
        label: ['撤销决定', 'Withdraw the decision'],
        from: 'open',
        to: 'open',
        by: { both: [landOffice, { filled: 'decisionOn' }] },
        needsReason: true,
      },
      unsign: { label: ['撤销签约', 'Undo signing'], from: 'signed', to: 'open', by: landOffice, needsReason: true },
      leave: { label: ['退出任务', 'Leave'], from: ['open', 'signed'], to: 'left', by: landOffice, needsReason: true },
      return: { label: ['恢复在册', 'Take back'], from: 'left', to: 'open', by: landOffice, needsReason: true },
    },
  },
  stages: {
    enteredOn: ['已入户', 'Visited'],
    measuredOn: ['已丈量', 'Measured'],
    publishedOn: ['已公示', 'Published'],
    valuedOn: ['已评估', 'Valued'],
    talkedOn: ['谈判中', 'In talks'],
    signedOn: ['已签约', 'Signed'],
    paidOn: ['已付清', 'Paid'],
    vacatedOn: ['已腾空', 'Vacated'],
    acceptedOn: ['已验收', 'Accepted'],
    demolishedOn: ['已拆除', 'Demolished'],
    resettledOn: ['已安置', 'Rehoused'],
  },
  access: {
    read: ownVillage,
    create: villageTeam,
    change: { both: [villageTeam, { inState: ['open', 'signed'] }] },
  },
  metrics: {
    households: { label: ['户数', 'Households'], count: { in: ['open', 'signed'] } },
    signedShare: { label: ['签约率（户）', 'Signed'], share: { of: ['signed'], among: ['open', 'signed'] } },
  },
  unique: [['number']],
  indexed: [['batch'], ['village'], ['town']],
  views: {
    list: ['number', 'head', 'village', 'group', 'cadre', 'land', 'houseLegal', 'signedOn', 'agreedSum', 'paid'],
    order: 'number',
    form: {
      basics: {
        label: ['户情', 'Household'],
        fields: [
          ...(['number', 'batch', 'village', 'group', 'head', 'members', 'identity', 'phone', 'account'] as const),
          ...(['cadre', 'longitude', 'latitude'] as const),
        ],
      },
      survey: {
        label: ['调查评估', 'Survey and valuation'],
        fields: [
          ...(['enteredOn', 'measuredOn', 'surveySignedOn', 'surveyFile', 'publishedOn', 'valuedOn', 'land'] as const),
          ...(['houseLegal', 'houseIllegal'] as const),
          ...(['structure', 'valued', 'photo'] as const),
        ],
      },
      agreement: {
        label: ['协议支付', 'Agreement and payment'],
        fields: [
          ...(['talkedOn', 'choice', 'agreementNo', 'signedOn', 'standard', 'landSum', 'houseSum', 'cropSum'] as const),
          ...(['movingSum', 'rewardSum', 'agreedSum', 'paid', 'paidOn', 'agreementFile'] as const),
        ],
      },
      leaving: {
        label: ['腾房安置', 'Leaving and rehousing'],
        fields: ['vacatedOn', 'acceptedOn', 'acceptanceFile', 'demolishedOn', 'cancelledTitle', 'resettledOn'],
      },
      difficulty: { label: ['未签情况', 'Not signed'], fields: ['difficulty', 'difficultyText', 'helper'] },
    },
  },
})

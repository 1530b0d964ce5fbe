import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff, type Who } from '#schema/who.ts'

const keeper = { charge: ['enterprises', 'platforms'] } as const satisfies Who

/** 梯度 — titles that a firm holds by a certificate; what it reaches by its figures is worked out and never entered. */
export const certificateKinds = {
  aboveScale: ['规上企业', 'Above scale'],
  highTech: ['高新技术企业', 'High-tech enterprise'],
  innovative: ['创新型中小企业', 'Innovative firm'],
  specialised: ['专精特新中小企业', 'Specialised and sophisticated firm'],
  littleGiant: ['专精特新“小巨人”', 'Little giant'],
  gazelle: ['瞪羚企业', 'Gazelle'],
  unicorn: ['独角兽企业', 'Unicorn'],
} as const

/** What a certificate may be of: the rungs of the ladders, and a title that stands on none. */
export const certificateTitles = {
  ...certificateKinds,
  techSme: ['科技型中小企业', 'Technology SME'],
} as const

/** 企业资质 — a title of the growth ladder as it was given: number, batch and the days on which it holds. */
export const certificate = defineRegister('certificate', {
  label: ['企业资质', 'Certificate'],
  title: 'number',
  fields: {
    enterprise: ref('enterprise', '企业', 'Enterprise').required().frozen(),
    kind: choice('资质', 'Title held', certificateTitles).required(),
    number: text('证书编号', 'Number').required().max(60).searched(),
    batch: text('批次', 'Batch').max(60),
    issuer: text('认定机关', 'Given by').max(100),
    validFrom: day('有效期自', 'Valid from').required(),
    validTo: day('有效期至', 'Valid until').hint('不填为长期', 'Left empty, it does not run out'),
    endedOn: day('退出日期', 'Removed on').hint('退规、摘牌、撤销的日期', 'Day on which the firm dropped out'),
    proof: data<StoredFile>('证书文件', 'Certificate', 'file'),
  },
  lifecycle: {
    states: { valid: ['有效', 'In force'], ended: ['已退出', 'Removed'] },
    initial: 'valid',
    moves: {
      end: {
        label: ['登记退出', 'Record the removal'],
        from: 'valid',
        to: 'ended',
        by: keeper,
        takes: ['endedOn'],
        needs: ['endedOn'],
        needsReason: true,
      },
    },
  },
  access: {
    read: { either: [staff, { sameEnterprise: 'enterprise' }] },
    create: keeper,
    change: { both: [keeper, { inState: 'valid' }] },
  },
  metrics: { held: { label: ['有效资质', 'In force'], count: { in: ['valid'] } } },
  unique: [['kind', 'number']],
  indexed: [['enterprise'], ['kind', 'validTo']],
  views: {
    list: ['number', 'enterprise', 'kind', 'batch', 'validFrom', 'validTo', 'endedOn'],
    order: 'validFrom',
    form: {
      basics: {
        label: ['资质', 'Certificate'],
        fields: ['enterprise', 'kind', 'number', 'batch', 'issuer', 'validFrom', 'validTo', 'proof'],
      },
    },
  },
})

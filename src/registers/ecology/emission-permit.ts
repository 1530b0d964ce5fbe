import { outletFactors } from '#domain/ecology/factors.ts'
import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, lines, number, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { businessAndFirm, ecologyOffice } from './readers.ts'

/** 排污许可 — what one outlet of a firm may carry, line by line with days; judged is against the line that holds on the day. */
export const emissionPermit = defineRegister('emission_permit', {
  label: ['排污许可', 'Emission permit'],
  title: 'number',
  fields: {
    number: text('许可证编号', 'Number').required().max(60).searched(),
    enterprise: ref('enterprise', '企业', 'Enterprise').required().frozen(),
    station: ref('monitor_station', '排放口', 'Outlet').required().frozen(),
    kind: choice('管理类别', 'Kind', {
      key: ['重点管理', 'Key'],
      simple: ['简化管理', 'Simplified'],
    }).required(),
    validFrom: day('有效期自', 'Valid from').required(),
    validUntil: day('有效期至', 'Valid until').required(),
    limits: lines('许可限值', 'Limits', {
      factor: choice('因子', 'Factor', outletFactors).required(),
      bound: choice('上下限', 'Bound', { most: ['不高于', 'At most'], least: ['不低于', 'At least'] }).required(),
      value: number('限值', 'Limit').min(0).required(),
      per: choice('均值', 'Mean of', { hour: ['小时', 'An hour'], day: ['日', 'A day'] }).required(),
      from: day('适用自', 'From').required(),
      until: day('适用至', 'Until').required(),
    }).required(),
    basis: text('限值依据', 'Basis of the limits').required().max(200),
    file: data<StoredFile>('许可证副本', 'Copy of the permit', 'file'),
  },
  lifecycle: {
    states: { inForce: ['有效', 'In force'], ended: ['已终止', 'Ended'] },
    initial: 'inForce',
    moves: {
      end: { label: ['注销或撤销', 'Revoke'], from: 'inForce', to: 'ended', by: ecologyOffice, needsReason: true },
    },
  },
  access: {
    read: businessAndFirm,
    create: ecologyOffice,
    change: { both: [ecologyOffice, { inState: 'inForce' }] },
  },
  unique: [['number', 'station']],
  indexed: [['enterprise'], ['station']],
  views: {
    list: ['number', 'enterprise', 'station', 'kind', 'validFrom', 'validUntil'],
    order: 'validUntil',
    form: {
      basics: {
        label: ['许可', 'Permit'],
        fields: ['number', 'enterprise', 'station', 'kind', 'validFrom', 'validUntil'],
      },
      limits: { label: ['限值', 'Limits'], fields: ['limits', 'basis', 'file'] },
    },
  },
})

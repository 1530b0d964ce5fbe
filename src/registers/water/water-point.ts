import { waterOffice } from '#registers/water/keepers.ts'
import { choice, day, lines, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 用户点 — where a customer takes water, with the dated chain of meters that hung there; its hourly use is personal data. */
export const waterPoint = defineRegister('water_point', {
  label: ['用水户', 'Water customer'],
  title: 'number',
  fields: {
    number: text('户号', 'Customer number').required().max(40).frozen().searched(),
    dma: ref('dma', '计量分区', 'Area').required(),
    use: choice('用水性质', 'Kind of use', {
      household: ['居民生活', 'Household'],
      firm: ['企业', 'Firm'],
      public: ['机关学校医院', 'Public body'],
      trade: ['商业服务', 'Shops and services'],
      works: ['施工', 'Building site'],
      green: ['绿化环卫', 'Greens and streets'],
      fire: ['消防', 'Fire'],
      other: ['其他', 'Other'],
    }).required(),
    billing: choice('计费', 'Billed', { billed: ['计费', 'Billed'], free: ['免费', 'Not billed'] }).required(),
    enterprise: ref('enterprise', '企业', 'Enterprise').hint(
      '企业用户选企业，居民不填',
      'For firms; left empty for households',
    ),
    note: text('备注', 'Notes').max(200).multiline(),
    holder: text('户名', 'Customer').max(60).sealed(),
    address: text('地址', 'Address').max(200).sealed(),
    meter: ref('device', '在装水表', 'Meter').kept(),
    meters: lines('表计链', 'Chain of meters', {
      device: ref('device', '水表', 'Meter').required(),
      from: day('装表日期', 'Hung up on').required(),
      opened: number('装表读数', 'Initial reading', ['升', 'L']).required(),
      closedBefore: number('前一表拆表读数', 'Final reading of the one before', ['升', 'L']).required(),
      workOrder: text('工单', 'Work order').required(),
      by: ref('person', '经办', 'Done by').required(),
    }).kept(),
    newMeter: ref('device', '装上的水表', 'Meter hung up'),
    changedOn: day('换装日期', 'Changed on'),
    finalReading: whole('拆表读数', 'Final reading', ['升', 'L'])
      .min(0)
      .hint('以升计：123.456 立方米填 123456', 'In litres: 123.456 m³ is 123456'),
    openReading: whole('装表读数', 'Initial reading', ['升', 'L']).min(0),
    workOrder: text('工单号', 'Work order').max(60),
    closedOn: day('销户日期', 'Closed on').kept(),
  },
  lifecycle: {
    states: { waiting: ['待装表', 'Without a meter'], active: ['在用', 'In use'], closed: ['已销户', 'Closed'] },
    initial: 'waiting',
    moves: {
      install: {
        label: ['装表', 'Hang up a meter'],
        from: 'waiting',
        to: 'active',
        by: waterOffice,
        isMain: true,
        takes: ['newMeter', 'changedOn', 'openReading', 'workOrder'],
        needs: ['newMeter', 'changedOn', 'openReading', 'workOrder'],
      },
      replace: {
        label: ['换表', 'Replace the meter'],
        from: 'active',
        to: 'active',
        by: waterOffice,
        takes: ['newMeter', 'changedOn', 'finalReading', 'openReading', 'workOrder'],
        needs: ['newMeter', 'changedOn', 'finalReading', 'openReading', 'workOrder'],
      },
      close: {
        label: ['销户', 'Close'],
        from: ['waiting', 'active'],
        to: 'closed',
        by: waterOffice,
        needsReason: true,
        stamps: { closedOn: 'today' },
      },
    },
  },
  access: {
    read: { either: [waterOffice, { sameEnterprise: 'enterprise' }] },
    create: waterOffice,
    change: { both: [waterOffice, { inState: ['waiting', 'active'] }] },
  },
  unique: [['number']],
  indexed: [['dma'], ['meter'], ['enterprise']],
  views: {
    list: ['number', 'dma', 'use', 'billing', 'enterprise', 'meter'],
    order: 'number',
    form: {
      basics: { label: ['用水户', 'Customer'], fields: ['number', 'dma', 'use', 'billing', 'enterprise', 'note'] },
      person: { label: ['户名地址（加密）', 'Name and address (sealed)'], fields: ['holder', 'address'] },
    },
  },
})

import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, flag, money, number, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { ofVillage, ruralOffice, villageCadres } from './readers.ts'

const square = ['㎡', 'm²'] as const
const office = { both: [ruralOffice, { role: ['unitHead', 'unitOfficer'] }] } as const

/** 宅基地 — a house site of a villager: surveyed, its title confirmed, what is over the standard paid for or given up of free will. */
export const homestead = defineRegister('homestead', {
  label: ['宅基地', 'House site'],
  title: 'number',
  fields: {
    number: text('宗地号', 'Number').required().max(40).searched(),
    village: ref('unit', '村（社区）', 'Village').required(),
    town: ref('unit', '乡镇', 'Town').kept(),
    group: text('村民小组', 'Group').max(40),
    holder: text('使用权人', 'Holder').required().max(40),
    identity: text('身份证号', 'Identity number').max(40).sealed(),
    isMember: flag('本集体经济组织成员', 'Member of the collective'),
    isOnly: flag('一户一宅', 'The only site of the household'),
    isVacant: flag('闲置', 'Vacant'),
    area: number('登记面积', 'Area on record', square).min(0),
    measured: number('实测面积', 'Area measured', square).min(0),
    measuredOn: day('调查日期', 'Surveyed on'),
    standard: number('面积标准', 'Standard', square).kept(),
    over: number('超标准面积', 'Over the standard', square).kept(),
    title: text('不动产权证号', 'Title').max(60),
    titleOn: day('颁证日期', 'Title issued on'),
    way: choice('处置方式', 'What is done with it', {
      keep: ['保留使用', 'Kept'],
      pay: ['超占有偿使用', 'Paid for what is over'],
      leave: ['自愿有偿退出', 'Given up for money, of free will'],
      lease: ['盘活出租（合作）', 'Leased or shared'],
    }),
    agreementOn: day('协议日期', 'Agreed on'),
    agreement: data<StoredFile>('协议', 'Agreement', 'file'),
    sum: money('费用或补偿', 'Sum', ['元', 'yuan']).min(0),
    democracyOn: day('村民会议决议', 'Decided by the villagers on'),
  },
  lifecycle: {
    states: {
      registered: ['已登记', 'Registered'],
      surveyed: ['已调查', 'Surveyed'],
      confirmed: ['已确权', 'Title confirmed'],
      handled: ['已处置', 'Handled'],
      left: ['已退出', 'Given up'],
    },
    initial: 'registered',
    moves: {
      survey: {
        label: ['权籍调查', 'Survey'],
        from: 'registered',
        to: 'surveyed',
        by: villageCadres,
        isMain: true,
        takes: ['measured', 'measuredOn', 'isMember', 'isOnly', 'isVacant'],
        needs: ['measured', 'measuredOn'],
      },
      confirm: {
        label: ['确权颁证', 'Confirm the title'],
        from: 'surveyed',
        to: 'confirmed',
        by: office,
        isMain: true,
        takes: ['title', 'titleOn'],
        needs: ['title', 'titleOn'],
      },
      handle: {
        label: ['登记处置', 'Record what is done'],
        from: ['surveyed', 'confirmed'],
        to: 'handled',
        by: villageCadres,
        takes: ['way', 'democracyOn', 'agreementOn', 'agreement', 'sum'],
        needs: ['way', 'democracyOn'],
      },
      leave: {
        label: ['办结退出', 'Give up'],
        from: 'handled',
        to: 'left',
        by: office,
        needs: ['agreementOn', 'sum'],
        needsReason: true,
      },
    },
  },
  access: {
    read: ofVillage,
    create: villageCadres,
    change: { both: [villageCadres, { inState: ['registered', 'surveyed'] }] },
  },
  metrics: {
    confirmed: {
      label: ['确权率', 'Titles confirmed'],
      share: {
        of: ['confirmed', 'handled', 'left'],
        among: ['registered', 'surveyed', 'confirmed', 'handled', 'left'],
      },
    },
  },
  unique: [['number']],
  indexed: [['village'], ['town']],
  views: {
    list: ['number', 'village', 'group', 'holder', 'area', 'measured', 'over', 'isVacant', 'way'],
    order: 'number',
    form: {
      basics: {
        label: ['宅基地', 'House site'],
        fields: ['number', 'village', 'group', 'holder', 'identity', 'area'],
      },
    },
  },
})

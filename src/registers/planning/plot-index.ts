import { boundLabels, landUses } from '#domain/planning/indices.ts'
import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, lines, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { planningHead, planningOffice, planReaders } from './readers.ts'

const percent = ['%', '%'] as const

/** 地块指标 — what an edition of a plan says of one plot. Once in force, an index changes by a procedure only, and the log keeps each change. */
export const plotIndex = defineRegister('plot_index', {
  label: ['地块指标', 'Plot index'],
  title: 'number',
  fields: {
    number: text('规划地块编号', 'Plot number of the plan').required().max(40).frozen().searched(),
    edition: ref('plan_edition', '规划版本', 'Edition of the plan').required().frozen(),
    plot: ref('plot', '对应地块', 'Plot of land'),
    landUse: choice('用地性质', 'Land use', landUses).required(),
    area: number('用地面积', 'Area', ['㎡', 'm²']).required().min(1).summed(),
    farMin: number('容积率下限', 'Least floor area ratio').min(0).max(30),
    farMax: number('容积率上限', 'Greatest floor area ratio').min(0).max(30),
    densityMin: number('建筑密度下限', 'Least density', percent).min(0).max(100),
    densityMax: number('建筑密度上限', 'Greatest density', percent).min(0).max(100),
    greenMin: number('绿地率下限', 'Least green ratio', percent).min(0).max(100),
    greenMax: number('绿地率上限', 'Greatest green ratio', percent).min(0).max(100),
    heightMax: number('建筑限高', 'Height limit', ['m', 'm']).min(0).max(600),
    parkingMin: whole('停车位下限', 'Least parking', ['个', '']).min(0),
    coefficientMin: number('建筑系数下限', 'Least building coefficient', percent).min(0).max(100),
    officeMax: number('行政办公及生活服务用地上限', 'Most land for offices and living', percent).min(0).max(100),
    intensityMin: number('投资强度下限', 'Least investment', ['万元/公顷', '× 10,000 yuan/ha']).min(0),
    setback: text('退界要求', 'Set-backs').max(200),
    entrances: text('出入口方位', 'Entrances').max(100),
    facilities: text('配套设施', 'Facilities').max(300).multiline(),
    changes: lines('拟调整指标', 'Changes asked for', {
      bound: choice('指标', 'Index', boundLabels).required(),
      value: number('调整为', 'To').required().min(0),
    }),
    newLandUse: choice('拟调整用地性质', 'New land use', landUses),
    argument: text('论证意见', 'Argumentation').max(1000).multiline(),
    argumentFile: data<StoredFile>('论证报告', 'Report of the argumentation', 'file'),
    arguedOn: day('论证日期', 'Argued on'),
    noticeFrom: day('公示自', 'Posted from'),
    noticeUntil: day('公示至', 'Posted until'),
    noticePlaces: text('公示地点和方式', 'Posted where').max(200),
    approvalNo: text('批准文号', 'Approval number').max(60).searched(),
    approvedBy: text('批准机关', 'Approved by').max(60),
    approvedOn: day('批准日期', 'Approved on'),
    askedBy: ref('person', '调整申请人', 'Change asked for by').kept(),
  },
  lifecycle: {
    states: {
      draft: ['编制中', 'Draft'],
      valid: ['有效', 'In force'],
      proposed: ['拟调整', 'Change asked for'],
      argued: ['已论证', 'Argued'],
      noticed: ['调整公示', 'Change posted'],
      replaced: ['已换版', 'Replaced'],
      dropped: ['已取消', 'Dropped'],
    },
    initial: 'draft',
    consequences: {
      enforce: ['随规划生效', 'In force with its plan'],
      replace: ['随规划换版', 'Replaced with its plan'],
    },
    tells: { propose: { both: [planningHead, { not: { person: 'askedBy' } }] }, adopt: { role: 'leader' } },
    moves: {
      propose: {
        label: ['申请调整指标', 'Ask for a change'],
        from: 'valid',
        to: 'proposed',
        by: planningOffice,
        takes: ['changes', 'newLandUse'],
        needsReason: true,
        stamps: { askedBy: 'person' },
      },
      argue: {
        label: ['登记论证', 'Record the argumentation'],
        from: 'proposed',
        to: 'argued',
        by: planningOffice,
        isMain: true,
        takes: ['argument', 'argumentFile', 'arguedOn'],
        needs: ['argument', 'arguedOn'],
      },
      post: {
        label: ['公示调整', 'Post the change'],
        from: 'argued',
        to: 'noticed',
        by: planningOffice,
        isMain: true,
        takes: ['noticeFrom', 'noticeUntil', 'noticePlaces'],
        needs: ['noticeFrom', 'noticeUntil', 'noticePlaces'],
      },
      adopt: {
        label: ['批准调整', 'Adopt the change'],
        from: 'noticed',
        to: 'valid',
        by: { both: [planningHead, { not: { person: 'askedBy' } }] },
        isMain: true,
        takes: ['approvalNo', 'approvedBy', 'approvedOn'],
        needs: ['approvalNo', 'approvedBy', 'approvedOn'],
      },
      giveUp: {
        label: ['终止调整', 'Give the change up'],
        from: ['proposed', 'argued', 'noticed'],
        to: 'valid',
        by: planningOffice,
        needsReason: true,
      },
      drop: { label: ['取消', 'Drop'], from: 'draft', to: 'dropped', by: planningOffice, needsReason: true },
    },
  },
  access: {
    read: planReaders,
    create: planningOffice,
    change: { both: [planningOffice, { inState: 'draft' }] },
  },
  metrics: {
    area: { label: ['用地面积', 'Area of the plots'], sum: 'area' },
    changing: { label: ['调整中', 'Being changed'], count: { in: ['proposed', 'argued', 'noticed'] } },
  },
  unique: [['edition', 'number']],
  indexed: [['plot']],
  views: {
    list: ['number', 'edition', 'landUse', 'area', 'farMin', 'farMax', 'densityMin', 'greenMax', 'heightMax', 'plot'],
    order: 'number',
    form: {
      basics: { label: ['地块', 'Plot'], fields: ['number', 'edition', 'plot', 'landUse', 'area'] },
      indices: {
        label: ['控制指标', 'Indices'],
        fields: [
          ...(['farMin', 'farMax', 'densityMin', 'densityMax', 'greenMin', 'greenMax'] as const),
          ...(['heightMax', 'parkingMin'] as const),
        ],
      },
      industry: {
        label: ['工业项目控制指标', 'Industrial land'],
        fields: ['coefficientMin', 'officeMax', 'intensityMin'],
      },
      words: { label: ['其他要求', 'Other demands'], fields: ['setback', 'entrances', 'facilities'] },
    },
  },
})

import type { HeldPlan } from '#domain/planning/conformity.ts'
import { landUses } from '#domain/planning/indices.ts'
import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, money, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { planningOffice, planReaders } from './readers.ts'

const square = ['㎡', 'm²'] as const

/** 规划核对 — what was measured of a project at one point, against the plan as it stood on that day. Whether it keeps the plan is worked out, not typed. */
export const conformityCheck = defineRegister('conformity_check', {
  label: ['规划核对', 'Planning check'],
  title: 'number',
  fields: {
    number: text('核对编号', 'Number').required().max(40).frozen().searched(),
    project: ref('project', '项目', 'Project').required().frozen(),
    plotIndex: ref('plot_index', '规划地块', 'Plot of the plan').required().frozen(),
    point: choice('核对环节', 'Point', {
      contract: ['土地合同', 'Land contract'],
      conditions: ['规划条件', 'Planning conditions'],
      design: ['方案审查', 'Design review'],
      foundation: ['放线验线', 'Setting-out'],
      completion: ['规划核实', 'Completion check'],
      production: ['投产复核', 'Production'],
    })
      .required()
      .frozen(),
    on: day('核对日期', 'On').required().frozen(),
    landUse: choice('实际用途', 'Put to use as', landUses),
    landArea: number('用地面积', 'Area of the land', square).min(0),
    floorArea: number('总建筑面积', 'Floors', square).min(0),
    highFloorArea: number('其中超高层高建筑面积', 'Floors of high storeys', square)
      .min(0)
      .hint(
        '层高超过标准值（8米）的各层面积，容积率加倍计算；没有的填0',
        'Floors of storeys over the standard (8 m), which count double; enter 0 where there are none',
      ),
    footprint: number('建筑物基底面积', 'Footprint', square).min(0),
    structures: number('构筑物占地面积', 'Structures', square).min(0),
    yards: number('堆场占地面积', 'Yards', square).min(0),
    greenArea: number('绿地面积', 'Green', square).min(0),
    heightTop: number('最高建筑高度', 'Greatest height', ['m', 'm']).min(0),
    parkingSpaces: whole('停车位', 'Parking spaces', ['个', '']).min(0),
    officeLand: number('行政办公及生活服务用地', 'Land for offices and living', square).min(0),
    fixedInvestment: money('固定资产投资', 'Fixed investment', ['万元', '× 10,000 yuan']).min(0),
    farStated: number('文件载明容积率', 'Floor area ratio as stated')
      .min(0)
      .hint('合同、条件只写比值的才填，实测优先', 'Only where a paper states the ratio; what is measured goes first'),
    densityStated: number('文件载明建筑密度', 'Density as stated', ['%', '%']).min(0).max(100),
    greenStated: number('文件载明绿地率', 'Green ratio as stated', ['%', '%']).min(0).max(100),
    surveyor: text('测绘（审查）单位', 'Surveyed by').max(80),
    file: data<StoredFile>('测量（审查）成果', 'File of the survey', 'file'),
    held: data<HeldPlan>('当日规划依据', 'The plan on that day').kept(),
    filedBy: ref('person', '核对人', 'Checked by').kept(),
    handling: text('处理意见', 'What is done about it').max(500).multiline(),
    handledOn: day('处理日期', 'Settled on'),
  },
  lifecycle: {
    states: { filed: ['已核对', 'Checked'], handled: ['已处理', 'Settled'], withdrawn: ['已撤回', 'Withdrawn'] },
    initial: 'filed',
    moves: {
      handle: {
        label: ['登记处理意见', 'Record what is done'],
        from: 'filed',
        to: 'handled',
        by: planningOffice,
        takes: ['handling', 'handledOn'],
        needs: ['handling', 'handledOn'],
      },
      withdraw: {
        label: ['撤回', 'Withdraw'],
        from: ['filed', 'handled'],
        to: 'withdrawn',
        by: planningOffice,
        needsReason: true,
      },
    },
  },
  access: {
    read: planReaders,
    create: planningOffice,
    // Measured values are evidence: a mistake is withdrawn and filed anew, the old values stay.
    change: { nobody: true },
  },
  unique: [['number']],
  indexed: [['project'], ['plotIndex']],
  views: {
    list: ['number', 'project', 'plotIndex', 'point', 'on', 'landArea', 'floorArea', 'surveyor'],
    order: 'on',
    form: {
      basics: { label: ['核对', 'Check'], fields: ['number', 'project', 'plotIndex', 'point', 'on', 'landUse'] },
      measured: {
        label: ['实测数值', 'Measured'],
        fields: [
          ...(['landArea', 'floorArea', 'highFloorArea', 'footprint', 'structures', 'yards'] as const),
          ...(['greenArea', 'heightTop', 'parkingSpaces', 'officeLand', 'fixedInvestment'] as const),
        ],
      },
      stated: {
        label: ['文件载明', 'As papers state it'],
        fields: ['farStated', 'densityStated', 'greenStated', 'surveyor', 'file'],
      },
    },
  },
})

import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, lines, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { planningHead, planningOffice, planReaders } from './readers.ts'

/** 规划图件 — a drawing as it was filed; its SHA-256 is shown, so that a copy can be compared. */
export type Drawing = {
  readonly name: string
  readonly file: StoredFile
  readonly on: string
  readonly by: string | null
}

/** 规划版本 — one edition of a plan: drawn, posted, approved, in force from a day until the next edition replaces it. */
export const planEdition = defineRegister('plan_edition', {
  label: ['规划版本', 'Plan edition'],
  title: 'name',
  fields: {
    name: text('规划名称', 'Plan').required().max(80).searched(),
    level: choice('层级', 'Level', {
      district: ['分区规划', 'District plan'],
      special: ['专项规划', 'Special plan'],
      control: ['控制性详细规划', 'Regulatory plan'],
    })
      .required()
      .frozen(),
    edition: whole('版次', 'Edition').required().min(1).max(99).frozen(),
    scope: text('规划范围', 'Area').required().max(200).searched(),
    summary: text('主要内容和修改说明', 'What it says and changes').max(1000).multiline(),
    maker: text('编制单位', 'Drawn up by').max(80),
    replaces: ref('plan_edition', '替代版本', 'Replaces').hint(
      '同层级、现行有效的上一版；首次编制的不填',
      'The edition in force of the same level; empty for the first',
    ),
    drawingName: text('图件名称', 'Drawing').max(80),
    drawingFile: data<StoredFile>('图件文件', 'File of the drawing', 'file'),
    drawings: data<readonly Drawing[]>('规划图件', 'Drawings').kept(),
    noticeFrom: day('公示自', 'Posted from'),
    noticeUntil: day('公示至', 'Posted until'),
    noticePlaces: text('公示地点和方式', 'Posted where').max(200),
    opinions: lines('公示意见及采纳情况', 'Opinions and what became of them', {
      opinion: text('意见', 'Opinion').max(300).required(),
      answer: text('采纳情况', 'Answer').max(300).required(),
    }),
    approvalNo: text('批准文号', 'Approval number').max(60).searched(),
    approvedBy: text('批准机关', 'Approved by').max(60),
    approvedOn: day('批准日期', 'Approved on'),
    approvalFiledBy: ref('person', '批准登记人', 'Approval recorded by').kept(),
    validFrom: day('生效日期', 'Valid from'),
    replacedOn: day('失效日期', 'Replaced on').kept(),
    replacedBy: ref('plan_edition', '被替代于', 'Replaced by').kept(),
  },
  stages: {
    noticeFrom: ['已公示', 'Posted'],
    approvedOn: ['已批准', 'Approved'],
    validFrom: ['已生效', 'Valid'],
    replacedOn: ['已失效', 'Replaced'],
  },
  lifecycle: {
    states: {
      draft: ['编制中', 'Draft'],
      noticed: ['公示', 'Posted'],
      approved: ['已批准', 'Approved'],
      inForce: ['现行有效', 'In force'],
      replaced: ['已替代', 'Replaced'],
      withdrawn: ['已撤回', 'Withdrawn'],
    },
    initial: 'draft',
    consequences: { replace: ['被新版替代', 'Replaced by the next edition'] },
    tells: { post: { role: 'leader' }, enforce: planReaders },
    moves: {
      attach: {
        label: ['登记图件', 'File a drawing'],
        from: 'draft',
        to: 'draft',
        by: planningOffice,
        takes: ['drawingName', 'drawingFile'],
      },
      post: {
        label: ['公示', 'Post'],
        from: 'draft',
        to: 'noticed',
        by: planningOffice,
        isMain: true,
        takes: ['noticeFrom', 'noticeUntil', 'noticePlaces'],
        needs: ['noticeFrom', 'noticeUntil', 'noticePlaces'],
      },
      redraw: {
        label: ['退回修改', 'Back to the drawing board'],
        from: ['noticed', 'approved'],
        to: 'draft',
        by: planningOffice,
        needsReason: true,
      },
      approve: {
        label: ['登记批准', 'Record the approval'],
        from: 'noticed',
        to: 'approved',
        by: planningOffice,
        isMain: true,
        takes: ['opinions', 'approvalNo', 'approvedBy', 'approvedOn', 'validFrom'],
        needs: ['approvalNo', 'approvedBy', 'approvedOn', 'validFrom'],
        stamps: { approvalFiledBy: 'person' },
      },
      enforce: {
        label: ['生效', 'Bring into force'],
        from: 'approved',
        to: 'inForce',
        // Whoever recorded the approval does not bring the plan into force: a slip in a day or number would bind the whole zone.
        by: { both: [planningHead, { not: { person: 'approvalFiledBy' } }] },
        isMain: true,
        needs: ['validFrom'],
      },
      withdraw: {
        label: ['撤回', 'Withdraw'],
        from: ['draft', 'noticed', 'approved'],
        to: 'withdrawn',
        by: planningHead,
        needsReason: true,
      },
    },
  },
  access: {
    read: planReaders,
    create: planningOffice,
    change: { both: [planningOffice, { inState: 'draft' }] },
  },
  metrics: { inForce: { label: ['现行规划', 'Plans in force'], count: { in: ['inForce'] } } },
  unique: [['level', 'name', 'edition']],
  indexed: [['replaces']],
  views: {
    list: ['name', 'level', 'edition', 'scope', 'noticeFrom', 'noticeUntil', 'approvalNo', 'approvedOn', 'validFrom'],
    order: 'name',
    form: {
      basics: {
        label: ['规划', 'Plan'],
        fields: ['name', 'level', 'edition', 'scope', 'replaces', 'maker', 'summary'],
      },
    },
  },
})

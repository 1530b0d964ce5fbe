import { choice, day, flag, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const keeper = { charge: 'labour' } as const
const firm = { sameEnterprise: 'enterprise' } as const
const either = { either: [keeper, firm] } as const
const people = ['人', 'people'] as const

/** 用工需求 — workers that a firm looks for; how many came is counted from arrivals, and what counts is the number verified. */
export const jobNeed = defineRegister('job_need', {
  label: ['用工需求', 'Job need'],
  title: 'post',
  fields: {
    post: text('岗位', 'Post').required().max(60).searched(),
    enterprise: ref('enterprise', '企业', 'Enterprise').required().frozen(),
    skill: choice('技能要求', 'Skill', {
      general: ['普工', 'General worker'],
      skilled: ['技工', 'Skilled worker'],
      technician: ['技术人员', 'Technician'],
      manager: ['管理人员', 'Manager'],
    }).required(),
    needed: whole('需求人数', 'Number needed', people).required().min(1).max(100_000).summed(),
    present: whole('本岗位现有在岗', 'Present in this post', people).required().min(0).max(100_000).summed(),
    payFrom: whole('月薪自', 'Monthly pay from', ['元', 'yuan']).required().min(0),
    payTo: whole('月薪至', 'Monthly pay to', ['元', 'yuan']).min(0),
    hasLodging: flag('包住宿', 'Lodging'),
    shift: text('班次', 'Shift').max(60),
    startOn: day('用工日期', 'Needed from').required(),
    filedOn: day('提出日期', 'Filed on').kept(),
    verified: whole('核定人数', 'Verified number', people).min(0).max(100_000).summed(),
    verifiedOn: day('核验日期', 'Verified on').kept(),
    closedOn: day('办结日期', 'Closed on').kept(),
  },
  lifecycle: {
    states: {
      filed: ['待核验', 'To be verified'],
      open: ['招工中', 'Open'],
      filled: ['已补足', 'Filled'],
      withdrawn: ['已撤销', 'Withdrawn'],
    },
    initial: 'filed',
    tells: { create: keeper, verify: firm },
    moves: {
      verify: {
        label: ['核验发布', 'Verify'],
        from: 'filed',
        to: 'open',
        by: keeper,
        isMain: true,
        takes: ['verified'],
        needs: ['verified'],
        stamps: { verifiedOn: 'today' },
      },
      close: {
        label: ['确认补足', 'Filled'],
        from: 'open',
        to: 'filled',
        by: either,
        stamps: { closedOn: 'today' },
      },
      withdraw: {
        label: ['撤销', 'Withdraw'],
        from: ['filed', 'open'],
        to: 'withdrawn',
        by: either,
        needsReason: true,
        stamps: { closedOn: 'today' },
      },
    },
  },
  access: {
    read: {
      either: [{ role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] }, firm],
    },
    create: either,
    change: { both: [either, { inState: 'filed' }] },
  },
  metrics: {
    open: { label: ['招工岗位', 'Open posts'], count: { in: ['filed', 'open'] } },
    verified: { label: ['核定需求', 'Verified need'], sum: 'verified' },
  },
  indexed: [['enterprise'], ['state', 'startOn']],
  views: {
    list: ['post', 'enterprise', 'skill', 'needed', 'verified', 'present', 'payFrom', 'payTo', 'startOn'],
    order: 'startOn',
    form: {
      basics: {
        label: ['需求', 'Need'],
        fields: ['enterprise', 'post', 'skill', 'needed', 'present', 'startOn'],
      },
      terms: { label: ['待遇', 'Terms'], fields: ['payFrom', 'payTo', 'hasLodging', 'shift'] },
    },
  },
})

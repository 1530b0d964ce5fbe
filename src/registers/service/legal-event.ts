import { choice, day, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff } from '#schema/who.ts'

const keeper = { charge: 'legal' } as const

/** 涉企普法 — a lesson in law for enterprises: when, what about, and how many firms it reached. */
export const legalEvent = defineRegister('legal_event', {
  label: ['涉企普法', 'Legal lesson'],
  title: 'topic',
  fields: {
    topic: text('主题', 'Topic').required().max(120).searched(),
    kind: choice('形式', 'Form', {
      lecture: ['讲座培训', 'Lecture'],
      visit: ['入企宣讲', 'At a firm'],
      check: ['法治体检', 'Legal check-up'],
      case: ['以案释法', 'Lesson from a case'],
    }).required(),
    heldOn: day('日期', 'Held on').required(),
    unit: ref('unit', '承办单位', 'Unit').required(),
    firms: whole('参加企业', 'Enterprises reached', ['家', 'firms']).required().min(0).summed(),
    people: whole('参加人数', 'People', ['人', 'people']).min(0).summed(),
    result: text('效果', 'Result').max(500).multiline(),
  },
  lifecycle: { states: { held: ['已开展', 'Held'] }, initial: 'held', moves: {} },
  access: { read: staff, create: keeper, change: keeper },
  metrics: { events: { label: ['普法活动', 'Events'], count: {} } },
  indexed: [['heldOn']],
  views: {
    list: ['topic', 'kind', 'heldOn', 'unit', 'firms', 'people'],
    order: 'heldOn',
    form: {
      basics: {
        label: ['普法活动', 'Event'],
        fields: ['topic', 'kind', 'heldOn', 'unit', 'firms', 'people', 'result'],
      },
    },
  },
})

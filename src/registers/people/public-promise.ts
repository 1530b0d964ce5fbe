import { day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { house } from './readers.ts'

const keeper = { role: 'supervision' } as const

/** 公开承诺 — a task or target that the zone decided to make public, in words for the public; what is not here is on no public page. */
export const publicPromise = defineRegister('public_promise', {
  label: ['公开承诺', 'Public promise'],
  title: 'words',
  fields: {
    words: text('向社会怎么说', 'In words for the public').required().max(200).multiline().searched(),
    task: ref('task', '任务', 'Task').frozen(),
    target: ref('target', '目标', 'Target').frozen(),
    publishedOn: day('公开日期', 'Published on').kept(),
    told: text('落实情况', 'What became of it').max(300).multiline(),
    toldOn: day('告知日期', 'Told on').kept(),
  },
  lifecycle: {
    states: {
      draft: ['待公开', 'To be published'],
      published: ['已公开', 'Published'],
      withdrawn: ['已撤回', 'Withdrawn'],
    },
    initial: 'draft',
    moves: {
      publish: {
        label: ['公开', 'Publish'],
        from: 'draft',
        to: 'published',
        by: { role: ['leader', 'supervision'] },
        isMain: true,
        stamps: { publishedOn: 'today' },
      },
      tell: {
        label: ['告知落实情况', 'Tell what became of it'],
        from: 'published',
        to: 'published',
        by: keeper,
        isMain: true,
        takes: ['told'],
        needs: ['told'],
        stamps: { toldOn: 'today' },
      },
      withdraw: { label: ['撤回', 'Withdraw'], from: 'published', to: 'withdrawn', by: keeper, needsReason: true },
    },
  },
  access: { read: house, create: keeper, change: { both: [keeper, { inState: 'draft' }] } },
  metrics: { published: { label: ['已公开', 'Published'], count: { in: ['published'] } } },
  indexed: [['task']],
  views: {
    list: ['words', 'task', 'target', 'publishedOn', 'toldOn'],
    order: 'publishedOn',
    form: { basics: { label: ['承诺', 'Promise'], fields: ['words', 'task', 'target'] } },
  },
})

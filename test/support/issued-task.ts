import { issuePaper } from '#demo/issue-paper.ts'
import { demoZone } from '#demo/seed.ts'
import { Stage } from '#demo/stage.ts'
import { momentOf } from '#entrypoints/clock.ts'
import type { Site } from '#test/support/site.ts'

/** Issues minutes with one task of the investment unit today and tells the id of the task. */
export async function issueTask(site: Site, title: string): Promise<string> {
  const said = `招商局要${title}`
  const now = momentOf(site.now())
  const ids = await site.db.transaction((tx) =>
    issuePaper(new Stage(tx, demoZone, now), {
      name: `关于${title}的纪要`,
      words: `关于${title}的纪要\n${said}。`,
      kind: 'minutes',
      tasks: [
        {
          said,
          title,
          kind: 'task',
          lead: '招商局',
          cooperating: ['经发局'],
          due: 40,
          deliverable: '文本',
          standard: '经管委会审定',
        },
      ],
      targets: [],
      issued: 0,
    }),
  )
  return ids.get(title) ?? ''
}

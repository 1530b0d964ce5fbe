import type { Stage } from '#demo/stage.ts'

/** 人工调灯 — what the facts do not show yet is shown by two persons, with their reason and for some days only. */
export async function changeLamps(stage: Stage, get: (title: string) => string): Promise<void> {
  const change = await stage.create('ducha', -3, 'lamp_change', {
    task: get('建成云岭第二小学'),
    colour: 'yellow',
    reason: '现场查看发现操场面层返工，进展报告尚未反映，提示关注。',
    until: stage.on(12),
  })
  await stage.move('ducha2', -3, 'lamp_change', change, 'confirm')
}

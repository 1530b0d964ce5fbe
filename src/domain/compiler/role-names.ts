import type { SentenceRole } from '#domain/compiler/types.ts'
import type { Label } from '#domain/label.ts'

/** 句子角色 — what each role of a sentence is called wherever a person reads it. */
export const roleNames: Readonly<Record<SentenceRole, Label>> = {
  heading: ['标题', 'heading'],
  task: ['任务', 'task'],
  order: ['交办', 'order'],
  mechanism: ['机制', 'mechanism'],
  target: ['目标', 'target'],
  fact: ['事实', 'fact'],
  praise: ['肯定', 'praise'],
  criticism: ['批评', 'criticism'],
  slogan: ['口号', 'slogan'],
  principle: ['原则', 'principle'],
  appeal: ['号召', 'appeal'],
  request: ['希望', 'request'],
  prohibition: ['禁止', 'prohibition'],
  'lead-in': ['引语', 'lead-in'],
  agenda: ['议程', 'agenda'],
  courtesy: ['礼节', 'courtesy'],
  review: ['回顾', 'review'],
  judgement: ['判断', 'judgement'],
  context: ['背景', 'context'],
  noise: ['杂质', 'noise'],
}

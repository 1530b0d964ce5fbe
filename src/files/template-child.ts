import { answerParent } from './child.ts'
import { fillDocx, readTemplate } from './template.ts'
import type { TemplateRequest } from './template-in-child.ts'

answerParent(({ bytes, limits, words }: TemplateRequest) =>
  words === null ? readTemplate(bytes, limits) : fillDocx(bytes, words, limits),
)

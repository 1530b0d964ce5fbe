import { compile } from '#domain/compiler/compile.ts'
import { answerParent } from './child.ts'

answerParent(compile)

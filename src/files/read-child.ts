import { answerParent } from './child.ts'
import { readDocument } from './read-document.ts'
import type { ReadRequest } from './read-in-child.ts'

answerParent(({ bytes, name, limits }: ReadRequest) => readDocument(bytes, name, limits))

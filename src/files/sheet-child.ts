import { answerParent } from './child.ts'
import type { ReadRequest } from './read-in-child.ts'
import { readXlsx } from './read-xlsx.ts'

answerParent(({ bytes, limits }: ReadRequest) => readXlsx(bytes, limits))

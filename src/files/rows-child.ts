import { answerParent } from './child.ts'
import type { RowsRequest } from './rows-in-child.ts'
import { scanXlsx } from './scan-xlsx.ts'

answerParent(({ bytes, limits, most }: RowsRequest) => scanXlsx(bytes, limits, most))

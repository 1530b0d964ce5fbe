import { answerParent } from './child.ts'
import type { RowsRequest } from './rows-in-child.ts'
import { scanTable } from './scan-table.ts'

answerParent(({ bytes, name, limits, most }: RowsRequest) => scanTable(bytes, name, limits, most))

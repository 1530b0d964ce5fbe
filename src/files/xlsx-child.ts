import { answerOnce } from './answer-once.ts'
import { readXlsx } from './read-xlsx.ts'

/** Reads one workbook and ends. It is never imported, only started. */
answerOnce(({ bytes, limits }) => readXlsx(bytes, limits))

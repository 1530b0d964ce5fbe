import { answerOnce } from './answer-once.ts'
import { readDocument } from './read-document.ts'

/** Reads one document and ends. It is never imported, only started. */
answerOnce(({ bytes, name, limits }) => readDocument(bytes, name, limits))

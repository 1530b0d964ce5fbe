import type { Label } from '#domain/label.ts'

/** What the server says when it refuses: the code for programs, both texts for people. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly text: Label
  /** The whole answer; a stale version carries the present record and the difference. */
  readonly body: Readonly<Record<string, unknown>>

  constructor(code: string, status: number, text: Label, body: Readonly<Record<string, unknown>> = {}) {
    super(text[1])
    this.name = 'Problem'
    this.code = code
    this.status = status
    this.text = text
    this.body = body
  }
}

/** The server cannot be reached at all. */
export function offline(): Problem {
  return new Problem('offline', 0, [
    '连不上服务器，请检查网络后重试。',
    'The server cannot be reached. Check the network and try again.',
  ])
}

/** Any error as a problem that can be shown: what is not a refusal is a failure of ours. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  return new Problem('failed', 0, ['页面出错，请刷新后重试。', 'The page failed. Reload it and try again.'])
}

/** Reads the refusal from an answer that is not a success. */
export async function problemOf(answer: Response): Promise<Problem> {
  const body: unknown = await answer.json().catch(() => null)
  if (isRecord(body) && isLabel(body.text)) {
    return new Problem(typeof body.code === 'string' ? body.code : 'failed', answer.status, body.text, body)
  }
  const status = String(answer.status)
  return new Problem('failed', answer.status, [
    `服务器没有办成（${status}），请稍后重试。`,
    `The server failed (${status}). Try again later.`,
  ])
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isLabel(value: unknown): value is Label {
  return Array.isArray(value) && value.length === 2 && value.every((text) => typeof text === 'string')
}

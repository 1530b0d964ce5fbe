import type { Label } from '#domain/label.ts'
import { type Factor, factors } from '#domain/protocol/hj212-codes.ts'
import type { Edition } from '#domain/protocol/hj212-frame.ts'

/** 协议版本字典 — what an edition of HJ 212 says with its codes; frames, check sum and Flag are common to all of them. */
export type Dictionary212 = {
  readonly edition: Edition
  readonly label: Label
  readonly source: Label
  /** False while nobody has compared this dictionary with the text of the standard. */
  readonly isSettled: boolean
  /** Tables of codes in the order in which they are asked: stations mix codes of both. */
  readonly tables: readonly ReadonlyMap<string, Factor>[]
  /** What a mark beside a figure means in the marks of 2017; a mark that does not stand here is kept as it was told. */
  readonly marks: Readonly<Record<string, string>>
  /** The notice by which a station says that it is there, answered by 9013 in any case; null in an edition that has none. */
  readonly heartbeat: string | null
}

const byCode = new Map(factors.map((factor) => [factor.code, factor]))
const byOldCode = new Map(
  factors.flatMap((factor) => (factor.old === undefined ? [] : [[factor.old, factor] as const])),
)

export const dictionaries212: Readonly<Record<Edition, Dictionary212>> = {
  '2005': {
    edition: '2005',
    label: ['HJ/T 212—2005', 'HJ/T 212—2005'],
    source: [
      '公开程序中的编码表；标记 P（电源故障）凭记忆，按故障处理，未经核对',
      'Code tables of programs in the open; the mark P (power failure) is from memory and counts as a fault, not verified',
    ],
    isSettled: false,
    tables: [byOldCode, byCode],
    marks: { P: 'D' },
    heartbeat: null,
  },
  '2017': {
    edition: '2017',
    label: ['HJ 212—2017', 'HJ 212—2017'],
    source: ['公开程序中的编码表，帧校验已用公开报文验证', 'Code tables of programs in the open; check sums verified'],
    isSettled: true,
    tables: [byCode, byOldCode],
    marks: {},
    heartbeat: null,
  },
  /**
   * In force from 2026-01-01. Its text was not at hand: only what third-party programs agree on stands here — the version 2 in
   * Flag, the heartbeat 9015 answered by 9013. Everything else is carried over from 2017 and has to be compared with the text.
   */
  '2025': {
    edition: '2025',
    label: ['HJ 212—2025（编码待核对）', 'HJ 212—2025 (codes to be verified)'],
    source: [
      '未取得标准文本：编码沿用 2017 年版，心跳 9015 据第三方程序；加密数据段、补传标记未实现，须对照标准核实',
      'The text was not at hand: codes are those of 2017, the heartbeat 9015 is from third-party programs; encrypted bodies and the mark of data sent again are not done; verify with the text',
    ],
    isSettled: false,
    tables: [byCode, byOldCode],
    marks: {},
    heartbeat: '9015',
  },
}

export function factorOf(edition: Edition, told: string): Factor | null {
  for (const table of dictionaries212[edition].tables) {
    const found = table.get(told)
    if (found !== undefined) return found
  }
  return null
}

/** How a kept message names the edition under which it is to be read; null: its own flag tells. */
export function sourceOf(edition: Edition | null): string {
  return edition === null ? 'hj212' : `hj212/${edition}`
}

export function editionIn(source: string): Edition | null {
  const told = source.split('/')[1]
  return told !== undefined && Object.hasOwn(dictionaries212, told) ? (told as Edition) : null
}

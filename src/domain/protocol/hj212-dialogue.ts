import { commands, requestAnswers, uploads } from '#domain/protocol/hj212-codes.ts'
import { dictionaries212 } from '#domain/protocol/hj212-dictionaries.ts'
import {
  type Edition,
  editionOf,
  flagOf,
  type Item,
  type Packet212,
  wantsAnswer,
} from '#domain/protocol/hj212-frame.ts'
import { fromDigits, secondsBetween, toDigits } from '#domain/protocol/times.ts'

/** 一次请求 — what the centre asked of a station and how far the answer has come. */
export type Asked = {
  readonly QN: string
  readonly CN: string
  readonly state: 'sent' | 'taken' | 'done' | 'refused' | 'failed' | 'unanswered'
  readonly packet: Packet212
  readonly sentAt: string
  readonly times: number
  readonly code?: number
}

/** 会话 — the centre's side of the talk with one station; a value, so that it can be tested without a socket. */
export type Talk = { readonly asked: readonly Asked[]; readonly clockSetAt: string | null }
export const newTalk: Talk = { asked: [], clockSetAt: null }

export type Rules = {
  /** Seconds without an answer after which a request is sent again, and how often (of HJ 212: 超时, 重发次数). */
  readonly overtime: number
  readonly recounts: number
  /** Seconds by which a station's clock may be off before it is set. */
  readonly clockTolerance: number
  /** Seconds that must pass before a clock is set again. */
  readonly clockPause: number
}
export const usualRules: Rules = { overtime: 10, recounts: 3, clockTolerance: 300, clockPause: 3600 }

export type Heard = {
  readonly talk: Talk
  /** What to send; answers to data only after the data are stored. */
  readonly answers: readonly Packet212[]
  readonly isData: boolean
  /** Seconds that the station is ahead of us, if it told its time. */
  readonly ahead: number | null
}

/** Takes one packet that a known station sent. */
export function hear(
  talk: Talk,
  packet: Packet212,
  now: string,
  rules: Rules = usualRules,
  edition: Edition = editionOf(packet.flag),
): Heard {
  const ahead = aheadOf(packet, now)
  if (packet.CN === dictionaries212[edition].heartbeat)
    return { talk, answers: [answerTo(packet, commands.noticeAnswer)], isData: false, ahead }
  if (packet.CN in uploads || isOtherData(packet)) {
    const answers = wantsAnswer(packet) ? [answerTo(packet, commands.dataAnswer)] : []
    const set = clockNotice(talk, packet, ahead, now, rules)
    if (set === null) return { talk, answers, isData: true, ahead }
    return { talk: asking({ ...talk, clockSetAt: now }, set, now), answers: [...answers, set], isData: true, ahead }
  }
  if (packet.CN === commands.clockWanted) {
    const set = setClock(packet, now)
    const answers = [...(wantsAnswer(packet) ? [answerTo(packet, commands.noticeAnswer)] : []), set]
    return { talk: asking({ ...talk, clockSetAt: now }, set, now), answers, isData: false, ahead }
  }
  if (packet.CN === commands.requestAnswer || packet.CN === commands.result)
    return { talk: answered(talk, packet), answers: [], isData: false, ahead: null }
  const answers = wantsAnswer(packet) ? [answerTo(packet, commands.noticeAnswer)] : []
  return { talk, answers, isData: false, ahead }
}

/** The centre asks: the request is remembered until it is answered. */
export function ask(talk: Talk, packet: Packet212, now: string): Talk {
  return asking(talk, packet, now)
}

/** What is to be sent again, and what is given up, when nobody answered in time. */
export function rouse(talk: Talk, now: string, rules: Rules = usualRules): { talk: Talk; again: readonly Packet212[] } {
  const again: Packet212[] = []
  const asked = talk.asked.map((one): Asked => {
    if (one.state !== 'sent' || secondsBetween(one.sentAt, now) < rules.overtime) return one
    if (one.times > rules.recounts) return { ...one, state: 'unanswered' }
    again.push(one.packet)
    return { ...one, times: one.times + 1, sentAt: now }
  })
  return { talk: { ...talk, asked }, again }
}

/** Says no to a packet that cannot be taken; data are not answered then, so that the station sends them again. */
export function refusal(packet: Packet212, why: keyof typeof requestAnswers): Packet212 {
  return answerTo(packet, commands.requestAnswer, [['QnRtn', String(requestAnswers[why])]])
}

/** An answer repeats the QN of what it answers; stations of 2005 often send none, then neither does the answer. */
export function answerTo(packet: Packet212, CN: string, items: readonly Item[] = []): Packet212 {
  return {
    QN: packet.QN,
    ...{ ST: '91', CN, PW: packet.PW, MN: packet.MN },
    flag: flagOf(editionOf(packet.flag), false),
    groups: items.length === 0 ? [] : [items],
  }
}

/** A request of our own; its QN is our time and a number that tells two of one second apart. */
export function requestTo(packet: Packet212, CN: string, now: string, items: readonly Item[], number = 0): Packet212 {
  const QN = `${toDigits(now)}${String(number % 1000).padStart(3, '0')}`
  return {
    QN,
    ...{ ST: packet.ST, CN, PW: packet.PW, MN: packet.MN },
    flag: flagOf(editionOf(packet.flag), true),
    groups: items.length === 0 ? [] : [items],
  }
}

function setClock(packet: Packet212, now: string): Packet212 {
  return requestTo(packet, commands.setClock, now, [['SystemTime', toDigits(now)]])
}

function clockNotice(talk: Talk, packet: Packet212, ahead: number | null, now: string, rules: Rules) {
  if (ahead === null || Math.abs(ahead) <= rules.clockTolerance) return null
  if (talk.clockSetAt !== null && secondsBetween(talk.clockSetAt, now) < rules.clockPause) return null
  return setClock(packet, now)
}

/** The QN is the station's own time of sending; a packet without one says nothing about the clock. */
function aheadOf(packet: Packet212, now: string): number | null {
  const told = packet.QN === null ? null : fromDigits(packet.QN)
  return told === null ? null : secondsBetween(now, told)
}

function answered(talk: Talk, packet: Packet212): Talk {
  const items = new Map(packet.groups.flat())
  const code = Number(items.get('QnRtn') ?? items.get('ExeRtn') ?? requestAnswers.ok)
  const isResult = packet.CN === commands.result
  const asked = talk.asked.map((one): Asked => {
    if (one.QN !== packet.QN || (one.state !== 'sent' && one.state !== 'taken')) return one
    if (code === requestAnswers.ok) return { ...one, state: isResult ? 'done' : 'taken', code }
    return { ...one, state: isResult ? 'failed' : 'refused', code }
  })
  return { ...talk, asked }
}

/** Only the latest requests are kept: a talk never grows without end. */
function asking(talk: Talk, packet: Packet212, now: string): Talk {
  const one: Asked = { QN: packet.QN ?? '', CN: packet.CN, state: 'sent', packet, sentAt: now, times: 1 }
  return { ...talk, asked: [...talk.asked.slice(-31), one] }
}

/** Device state 2021, run time 2041, start-up 2081 and other uploads of the 2xxx group are kept raw and answered like data. */
function isOtherData(packet: Packet212): boolean {
  return /^2\d{3}$/.test(packet.CN)
}

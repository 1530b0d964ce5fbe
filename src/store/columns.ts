import { type Day, toNumber } from '#domain/day.ts'
import { millisecondOf } from '#domain/telemetry/instant.ts'

/**
 * Columns of many rows as arrays that the database reads without parsing: the driver would write each value as text with quotes,
 * which costs more than the row. Only for the ways on which a million rows come at once.
 */
type Column<Value> = readonly (Value | null)[]

export const int2s = (column: Column<number>): Buffer =>
  binary(21, 2, column, (into, value, at) => into.writeInt16BE(value, at))

export const int4s = (column: Column<number>): Buffer => binary(23, 4, column, writeInt)

/** Whole numbers that a double holds exactly. */
export const int8s = (column: Column<number>): Buffer => binary(20, 8, column, writeLong)

export const bools = (column: Column<boolean>): Buffer =>
  binary(16, 1, column, (into, value, at) => into.writeInt8(value ? 1 : 0, at))

export function days(column: Column<Day>): Buffer {
  const numberOf = lastKept(toNumber)
  return binary(1082, 4, column, (into, day, at) => writeInt(into, numberOf(day) - dayZero, at))
}

/** Instants as ISO 8601; what is none becomes null. */
export function instants(column: Column<string>): Buffer {
  const read = lastKept(millisecondOf)
  const milliseconds = column.map((text) => (text === null ? null : read(text)))
  return binary(1184, 8, milliseconds, (into, value, at) => writeLong(into, (value - dayZero * 86_400_000) * 1000, at))
}

/** Values that need no quoting of their own: arrays of numbers, letters. */
export function plainTexts(column: Column<string>): string {
  return `{${column.map((text) => (text === null ? 'NULL' : `"${text}"`)).join(',')}}`
}

/** The days from 1970 to 2000, where the database begins to count. */
const dayZero = 10_957

function binary<Value>(
  type: number,
  size: number,
  column: Column<Value>,
  write: (into: Buffer, value: Value, at: number) => void,
): Buffer {
  const into = Buffer.allocUnsafe(20 + column.length * (4 + size))
  // One dimension, absent values allowed, the type, how many, counted from one.
  for (const [i, head] of [1, 1, type, column.length, 1].entries()) into.writeInt32BE(head, i * 4)
  let at = 20
  for (const value of column) {
    into.writeInt32BE(value === null ? -1 : size, at)
    at += 4
    if (value === null) continue
    write(into, value, at)
    at += size
  }
  return into.subarray(0, at)
}

function writeInt(into: Buffer, value: number, at: number): void {
  into.writeInt32BE(value, at)
}

function writeLong(into: Buffer, value: number, at: number): void {
  into.writeInt32BE(Math.floor(value / 4_294_967_296), at)
  into.writeUInt32BE(value - Math.floor(value / 4_294_967_296) * 4_294_967_296, at + 4)
}

/** Neighbours in a column are mostly equal. */
function lastKept<From, To>(work: (from: From) => To): (from: From) => To {
  let last: { from: From; to: To } | null = null
  return (from) => {
    if (last === null || last.from !== from) last = { from, to: work(from) }
    return last.to
  }
}

import { refuseFile } from './refusals.ts'

type OleFile = {
  readonly view: DataView
  readonly sectorSize: number
  readonly table: readonly number[]
  readonly firstDirectorySector: number
}

/** An entry of a compound file (the container of .doc and .xls): its name and where its bytes start. */
export type OleEntry = { readonly name: string; readonly start: number; readonly size: number }

const lastSector = 0xfffffff9
const headerSlots = 109
const smallStream = 4096

/** Lists the storages and streams of a compound file; refuses one whose chains run out of the file or in a circle. */
export function oleEntries(bytes: Uint8Array): OleEntry[] {
  try {
    const file = openOle(bytes)
    return chain(file, file.firstDirectorySector).flatMap((sector) => directoryEntries(file, sector))
  } catch (cause) {
    if (cause instanceof RangeError) throw refuseFile('file-broken', {}, cause)
    throw cause
  }
}

/** Whether the stream of a Word document says that it is encrypted or obfuscated. */
export function isEncryptedWord(bytes: Uint8Array, entry: OleEntry): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectorSize = 1 << view.getUint16(30, true)
  const flagsAt = (entry.start + 1) * sectorSize + 0x0a
  return entry.size >= smallStream && flagsAt + 2 <= bytes.length && (view.getUint16(flagsAt, true) & 0x0100) !== 0
}

function openOle(bytes: Uint8Array): OleFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift < 7 || shift > 16) throw refuseFile('file-broken')
  const sectorSize = 1 << shift
  const table = tableSectors(view, sectorSize).flatMap((sector) => readSector(view, sectorSize, sector))
  return { view, sectorSize, table, firstDirectorySector: view.getUint32(48, true) }
}

/** The sectors that hold the allocation table: 109 named in the header, the rest in a chain of lists. */
function tableSectors(view: DataView, sectorSize: number): number[] {
  const sectors: number[] = []
  for (let slot = 0; slot < headerSlots; slot += 1) sectors.push(view.getUint32(76 + slot * 4, true))
  let list = view.getUint32(68, true)
  for (let left = view.byteLength / sectorSize; list < lastSector && left > 0; left -= 1) {
    const slots = readSector(view, sectorSize, list)
    list = slots.pop() ?? lastSector
    sectors.push(...slots)
  }
  return sectors.filter((sector) => sector < lastSector)
}

function readSector(view: DataView, sectorSize: number, sector: number): number[] {
  const start = (sector + 1) * sectorSize
  return Array.from({ length: sectorSize / 4 }, (_, slot) => view.getUint32(start + slot * 4, true))
}

function chain(file: OleFile, first: number): number[] {
  const sectors: number[] = []
  for (let sector = first; sector < lastSector; sector = file.table[sector] ?? lastSector) {
    if (sectors.length > file.table.length) throw refuseFile('file-broken')
    sectors.push(sector)
  }
  return sectors
}

function directoryEntries(file: OleFile, sector: number): OleEntry[] {
  const entries: OleEntry[] = []
  const from = (sector + 1) * file.sectorSize
  for (let at = from; at < from + file.sectorSize; at += 128) {
    const length = Math.min(64, file.view.getUint16(at + 64, true))
    if (file.view.getUint8(at + 66) === 0 || length < 2) continue
    const codes = Array.from({ length: length / 2 - 1 }, (_, index) => file.view.getUint16(at + index * 2, true))
    entries.push({
      name: String.fromCharCode(...codes),
      start: file.view.getUint32(at + 116, true),
      size: file.view.getUint32(at + 120, true),
    })
  }
  return entries
}

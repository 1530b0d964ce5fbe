const sectorSize = 512
const endOfChain = 0xfffffffe
const freeSector = 0xffffffff
const tableSector = 0xfffffffd

/** A compound file with the given streams, each at least as long as a full stream must be. */
export function oleFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const padded = Object.entries(streams).map(([name, data]) => ({
    name,
    data: padTo(data, Math.max(4096, data.length)),
  }))
  const directorySectors = Math.ceil((padded.length + 1) / 4)
  const chains: number[] = [tableSector]
  const addChain = (count: number) => {
    const start = chains.length
    for (let index = 1; index < count; index += 1) chains.push(start + index)
    chains.push(endOfChain)
    return start
  }
  const directoryStart = addChain(directorySectors)
  const starts = padded.map(({ data }) => addChain(data.length / sectorSize))
  const table = Buffer.alloc(sectorSize, 0xff)
  for (const [index, next] of chains.entries()) table.writeUInt32LE(next, index * 4)
  const entries = [entry('Root Entry', 5, endOfChain, 0, padded.length > 0 ? 1 : freeSector)]
  padded.forEach(({ name, data }, index) => {
    const right = index + 1 < padded.length ? index + 2 : freeSector
    entries.push(entry(name, 2, starts[index] ?? 0, data.length, freeSector, right))
  })
  const directory = padTo(Buffer.concat(entries), directorySectors * sectorSize)
  return Buffer.concat([header(directoryStart), table, directory, ...padded.map(({ data }) => data)])
}

/** A Word 97 document of one piece of text. */
export function docFile(text: string, flags = 0): Uint8Array {
  const textAt = 2048
  const letters = Buffer.from(text, 'utf16le')
  const main = Buffer.alloc(textAt + letters.length)
  main.writeUInt16LE(0xa5ec, 0)
  main.writeUInt16LE(0x0200 | flags, 0x0a)
  main.writeUInt32LE(textAt, 0x18)
  main.writeUInt32LE(text.length, 0x4c)
  letters.copy(main, textAt)
  const pieces = Buffer.alloc(21)
  pieces.writeUInt8(2, 0)
  pieces.writeUInt32LE(16, 1)
  pieces.writeUInt32LE(text.length, 9)
  pieces.writeUInt32LE(textAt, 15)
  return oleFile({ WordDocument: main, '1Table': pieces })
}

function header(directoryStart: number): Buffer {
  const bytes = Buffer.alloc(sectorSize, 0)
  Buffer.from('D0CF11E0A1B11AE1', 'hex').copy(bytes)
  bytes.writeUInt16LE(0x3e, 24)
  bytes.writeUInt16LE(3, 26)
  bytes.writeUInt16LE(0xfffe, 28)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt16LE(6, 32)
  bytes.writeUInt32LE(1, 44)
  bytes.writeUInt32LE(directoryStart, 48)
  bytes.writeUInt32LE(4096, 56)
  bytes.writeUInt32LE(endOfChain, 60)
  bytes.writeUInt32LE(endOfChain, 68)
  bytes.fill(0xff, 76)
  bytes.writeUInt32LE(0, 76)
  return bytes
}

function entry(name: string, type: number, start: number, size: number, child: number, right = freeSector): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 0, 'utf16le')
  bytes.writeUInt16LE((name.length + 1) * 2, 64)
  bytes.writeUInt8(type, 66)
  bytes.writeUInt8(1, 67)
  bytes.writeUInt32LE(freeSector, 68)
  bytes.writeUInt32LE(type === 5 ? freeSector : right, 72)
  bytes.writeUInt32LE(type === 5 ? child : freeSector, 76)
  bytes.writeUInt32LE(start, 116)
  bytes.writeUInt32LE(size, 120)
  return bytes
}

function padTo(data: Uint8Array, length: number): Buffer {
  const whole = Math.ceil(length / sectorSize) * sectorSize
  return Buffer.concat([data, Buffer.alloc(whole - data.length)])
}

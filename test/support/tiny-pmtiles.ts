/**
 * 一个最小的底图 — an archive of PMTiles (version 3) with the one tile of zoom 0, made byte by byte: nothing compressed, one
 * directory, as its specification says.
 */
export function tinyPmtiles(tile: Uint8Array, type: 'vector' | 'png'): Uint8Array {
  const directory = [...varint(1), ...varint(0), ...varint(1), ...varint(tile.length), ...varint(1)]
  const metadata = Buffer.from(JSON.stringify({ vector_layers: [{ id: 'land', fields: {} }] }))
  const head = Buffer.alloc(127)
  head.write('PMTiles', 'latin1')
  const root = 127
  const about = root + directory.length
  const data = about + metadata.length
  const long = (at: number, value: number) => head.writeBigUInt64LE(BigInt(value), at)
  const numbers = [root, directory.length, about, metadata.length, data, 0, data, tile.length, 1, 1, 1]
  head[7] = 3
  for (const [i, value] of numbers.entries()) long(8 + 8 * i, value)
  // Clustered, directory and tile as they are, the type, zoom 0 to 0.
  head.set([1, 1, 1, type === 'vector' ? 1 : 2, 0, 0], 96)
  for (const [at, degrees] of edges) head.writeInt32LE(degrees * 1e7, at)
  return Buffer.concat([head, Buffer.from(directory), metadata, tile])
}

const edges: readonly (readonly [at: number, degrees: number])[] = [
  [102, -180],
  [106, -85],
  [110, 180],
  [114, 85],
]

/** A vector tile whose one layer holds one square over the whole of it. */
export function squareTile(): Uint8Array {
  const zigzag = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value)
  const square = [9, 0, 0, 26, ...[4096, 0, 0, 4096, -4096, 0].map(zigzag), 15].flatMap(varint)
  const feature = [...field(3, 0, 3), ...bytes(4, square)]
  const layer = [...bytes(1, [...Buffer.from('land')]), ...bytes(2, feature), ...field(5, 0, 4096), ...field(15, 0, 2)]
  return Uint8Array.from(bytes(3, layer))
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))]
}

function field(number: number, wire: number, value: number): number[] {
  return [...varint(number * 8 + wire), ...varint(value)]
}

function bytes(number: number, body: readonly number[]): number[] {
  return [...field(number, 2, body.length), ...body]
}

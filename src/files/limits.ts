/** 文件限度 — how much a file may ask of us before we say no. All of them are settings; none is a law of nature. */
export type FileLimits = {
  /** Bytes of the file as it arrives. */
  readonly bytes: number
  /** Entries of a zip container. */
  readonly entries: number
  /** Bytes of all entries together after unpacking. */
  readonly unpacked: number
  /** Unpacked bytes for each packed byte, looked at once `ratioFrom` bytes are unpacked. */
  readonly ratio: number
  readonly ratioFrom: number
  /** Characters of text that a file may yield. */
  readonly characters: number
}

const megabyte = 1024 * 1024

/** Our defaults. The ratio is that of Apache POI (0.01), eased for small honest files; the rest is our own choice. */
export const standardFileLimits: FileLimits = {
  bytes: 20 * megabyte,
  entries: 2000,
  unpacked: 200 * megabyte,
  ratio: 100,
  ratioFrom: 10 * megabyte,
  characters: 5_000_000,
}

/** 解析限度 — memory and time of the child process that reads a file. */
export type ChildLimits = { readonly megabytes: number; readonly milliseconds: number }

export const standardChildLimits: ChildLimits = { megabytes: 512, milliseconds: 30_000 }

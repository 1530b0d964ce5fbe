/** 标识字典 — what the tags of one maker's body mean; a product model names its dictionary, so a new maker is data. */
export type Dictionary = {
  readonly name: string
  readonly source: string
  readonly tags: Readonly<Record<number, Tag>>
}

export type Tag =
  /** The meter's clock: six BCD bytes, year first. */
  | { readonly is: 'clock' }
  /** A counter or level: whole number, low byte first. */
  | {
      readonly is: 'value'
      readonly metric: string
      readonly unit: string
      readonly scale: number
      readonly isSigned?: true
      readonly kind?: 'now' | 'frozen'
    }
  /** Amounts of equal steps: three BCD bytes of the day they are of, one byte of minutes, then `width` bytes each; all FF is absent. */
  | {
      readonly is: 'series'
      readonly metric: string
      readonly unit: string
      readonly scale: number
      readonly width: number
    }
  /** Bits, the lowest first; null for a bit without meaning. */
  | { readonly is: 'bits'; readonly events: readonly (string | null)[] }
  | { readonly is: 'text'; readonly name: string }

/**
 * An invented dictionary: no maker uses these tags. It has what the daily packet of a NB-IoT meter usually holds, and serves the
 * simulator, the tests and as a pattern for a real one.
 */
export const exampleDictionary: Dictionary = {
  name: 'example-1',
  source: '示例字典（虚构，不是任何厂家的协议） Example, invented: the protocol of no maker',
  tags: {
    1: { is: 'clock' },
    2: { is: 'value', metric: 'volume', unit: 'm3', scale: 3, kind: 'now' },
    3: { is: 'value', metric: 'volume', unit: 'm3', scale: 3, kind: 'frozen' },
    4: { is: 'series', metric: 'waterVolume', unit: 'm3', scale: 3, width: 2 },
    5: { is: 'value', metric: 'waterReverse', unit: 'm3', scale: 3 },
    6: { is: 'value', metric: 'battery', unit: 'V', scale: 3 },
    7: { is: 'value', metric: 'rsrp', unit: 'dBm', scale: 0, isSigned: true },
    8: { is: 'value', metric: 'snr', unit: 'dB', scale: 1, isSigned: true },
    9: {
      is: 'bits',
      events: ['lowBattery', 'magnetic', 'overflow', 'leak', 'burst', 'reverse', 'sensorFault', 'clockFault'],
    },
    10: { is: 'text', name: 'imei' },
    11: { is: 'text', name: 'cell' },
    12: { is: 'value', metric: 'pressure', unit: 'MPa', scale: 3 },
  },
}

export const dictionaries: Readonly<Record<string, Dictionary>> = { [exampleDictionary.name]: exampleDictionary }

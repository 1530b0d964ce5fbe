import type { Readings } from '#domain/telemetry/reading.ts'
import type { Packet } from '#domain/water/simulator/sending.ts'

/** 自有推送格式 — the packet as a meter of our own format says it in JSON: one series of the day in m³, the reading, battery and signal. */
export function sentBody({ day, hours, reading, deviceAt, battery, rsrp, snr }: Packet): object {
  return {
    at: deviceAt,
    values: { reading: cubic(reading), battery: cubic(battery), rsrp, snr },
    series: [{ metric: 'waterVolume', day, step: 60, values: hours.map(cubic) }],
  }
}

/** The same packet as parsers give it to the store. */
export function sentReadings(packet: Packet): Readings {
  const { number, day, hours, reading, deviceAt, isLive, battery, rsrp, snr, cell } = packet
  return {
    ...{ number, deviceAt, isLive, samples: [], signal: { battery, rsrp, snr, cell } },
    series: [{ metric: 'waterVolume', day, points: hours, reading }],
  }
}

/** Thousandths written out, so that no machine rounds them: 1234 litres are "1.234". */
function cubic(litres: number): string {
  return `${Math.floor(litres / 1000)}.${String(litres % 1000).padStart(3, '0')}`
}

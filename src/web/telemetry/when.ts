/** An instant as people of the zone read it: day and minute, civil time of China, whatever the computer is set to. */
export function whenIn(iso: string): string {
  const moment = new Date(Date.parse(iso) + 8 * 3_600_000).toISOString()
  return `${moment.slice(0, 10)} ${moment.slice(11, 16)}`
}

export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

import type { Label } from '#domain/label.ts'
import { ringFrom, type SystemKey, systems } from '#domain/land/outline-in.ts'
import { areaOf, type RingFault, ringFault, ringText } from '#domain/land/ring.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Facts } from '#services/context.ts'

/** 界址 — an outline comes in by the system in which its points are written and is kept as a sound ring in CGCS2000, with its area. */
export function outlineFacts(row: Row, given: Facts): Facts {
  const whole: Row = { ...row, ...given }
  const isKept = given.outline === row.outline && row.measured !== null
  if (!('outline' in given) || isKept) {
    // A system without points says nothing, and must not be read into points that come later.
    return 'coordinates' in given ? { ...given, coordinates: null } : given
  }
  const outline = whole.outline
  if (typeof outline !== 'string' || outline.trim() === '')
    return { ...given, outline: null, measured: null, coordinates: null, givenIn: null }
  const system = systemOf(given.coordinates)
  const ring = ringFrom(outline, system)
  const fault = ringFault(ring)
  if (ring === null || fault !== null) {
    const [why, whyEn] = system === 'gauss3' && ring === null ? gridFault : faults[fault ?? 'form']
    throw refusal('ring-wrong', { why, whyEn })
  }
  const measured = Math.round(areaOf(ring) * 100) / 100
  // What was asked for is answered: from here on the points are CGCS2000 and are not converted a second time.
  return { ...given, outline: ringText(ring), measured, coordinates: null, givenIn: system }
}

function systemOf(given: unknown): SystemKey {
  return systems.find((one) => one === given) ?? 'geographic'
}

const gridFault: Label = [
  '高斯投影坐标每点为横坐标（带25至45带号，8位）和纵坐标，以逗号隔开',
  'grid points are an easting with its zone (25 to 45, eight figures) and a northing, parted by a comma',
]

const faults: Readonly<Record<RingFault, Label>> = {
  form: ['应为“经度,纬度”并以分号隔开', 'write “longitude,latitude” parted by semicolons'],
  few: ['至少三个界址点', 'at least three corners'],
  twice: ['有重复的界址点', 'a corner stands twice'],
  crossing: ['边线自相交', 'the outline crosses itself'],
  outside: ['不在国内范围，经度在前、纬度在后', 'outside the country: longitude first, then latitude'],
}

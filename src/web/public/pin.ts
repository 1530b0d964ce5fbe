export type Pin = { readonly longitude: number; readonly latitude: number }

/** A pair of coordinates as people type it; null for anything else. */
export function pinIn(text: string): Pin | null {
  const found = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*[,，\s]\s*(-?\d{1,2}(?:\.\d+)?)\s*$/.exec(text)
  const [longitude, latitude] = [Number(found?.[1]), Number(found?.[2])]
  return found === null || Math.abs(longitude) > 180 || Math.abs(latitude) > 90 ? null : { longitude, latitude }
}

export function pinText({ longitude, latitude }: Pin): string {
  return `${longitude.toFixed(5)}, ${latitude.toFixed(5)}`
}

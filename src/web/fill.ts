/** Puts values into a text: `{n}` is the value, `{n?day|days}` the first word for one and the second otherwise. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text
    .replace(/\{(\w+)\?([^|}]*)\|([^}]*)\}/g, (_, key: string, one: string, many: string) =>
      Number(values[key]) === 1 ? one : many,
    )
    .replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))
}

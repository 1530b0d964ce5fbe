import { writeFileSync } from 'node:fs'

/** Stands in for a parser taken over by its input: it says what it could do. */
process.once('message', () => {
  const secrets = Object.keys(process.env).filter(
    (name) => name !== 'NODE_CHANNEL_FD' && name !== 'NODE_CHANNEL_SERIALIZATION_MODE',
  )
  let writing = 'possible'
  try {
    writeFileSync(new URL('written-by-child.txt', import.meta.url), 'x')
  } catch (error) {
    writing = error instanceof Error && 'code' in error ? String(error.code) : 'impossible'
  }
  process.send?.({ value: { kind: 'txt', title: secrets.join(','), text: writing } }, () => process.disconnect())
})

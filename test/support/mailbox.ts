import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'

export type Mailbox = { readonly address: string; readonly letters: readonly string[]; close(): Promise<void> }

/** A mail server on this machine that takes every letter (the few words of SMTP that a client needs, RFC 5321). */
export async function openMailbox(): Promise<Mailbox> {
  const letters: string[] = []
  const server = createServer((socket) => {
    let letter: string | null = null
    let rest = ''
    const say = (line: string) => socket.write(`${line}\r\n`)
    const hear = (line: string) => {
      if (letter !== null) {
        if (line !== '.') letter += `${line}\n`
        else {
          letters.push(letter)
          letter = null
          say('250 taken')
        }
      } else if (/^(EHLO|HELO)/i.test(line)) say('250 mailbox')
      else if (/^DATA/i.test(line)) {
        letter = ''
        say('354 go on')
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
      else say('250 ok')
    }
    socket.on('error', () => undefined)
    socket.on('data', (part) => {
      const lines = (rest + part.toString('utf8')).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) hear(line)
    })
    say('220 mailbox')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a server that listens on TCP has one
  return {
    address: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    letters,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

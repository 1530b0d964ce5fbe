import { createTransport } from 'nodemailer'
import type { Carrier } from '#services/messages/carriers.ts'

/** 邮件 — sends by the server that the operator names (`GAOXIN_SMTP=smtps://user:password@host`); null without one. */
export function mailBy(server: string | undefined, from: string | undefined): Carrier['mail'] {
  if (!server) return null
  const transport = createTransport(server, { from: from || 'gaoxin@localhost' })
  return async (to, subject, text) => {
    await transport.sendMail({ to, subject, text })
  }
}

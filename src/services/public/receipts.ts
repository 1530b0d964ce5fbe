import { randomBytes } from 'node:crypto'
import { plainSecret, secretWordOf } from '#domain/idea/secret.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import { keyedSum } from '#services/sealing.ts'
import type { Connection } from '#store/database.ts'

/** 查询口令 — the word by which somebody without an account finds a ticket again; only its keyed sum is kept. */
export function receiptSum(db: Connection, zone: string, secret: string): string {
  return keyedSum(db, zone, ticket, 'receipt', plainSecret(secret))
}

export function freshReceipt(): string {
  for (;;) {
    const word = secretWordOf(randomBytes(24))
    if (word !== null) return word
  }
}

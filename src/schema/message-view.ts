import type { Label } from '#domain/label.ts'

/** 消息 — what happened to a record that concerns somebody, as the page shows it. */
export type Message = {
  readonly seq: number
  readonly at: string
  readonly by: string | null
  readonly register: string
  readonly label: Label
  readonly act: Label
  readonly id: string
  readonly title: string
  readonly reason: string | null
  readonly isRead: boolean
}

export type Inbox = { readonly messages: readonly Message[]; readonly unread: number }

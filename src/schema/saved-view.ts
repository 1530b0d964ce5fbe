/** 常用视图 — a way of looking at a list that its account keeps: the part of the address behind the question mark. */
export type SavedView = { readonly id: string; readonly name: string; readonly address: string }

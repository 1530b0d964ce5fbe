/** 改回 — what an edited row of an exported sheet becomes where its record itself is never changed. */
export type SheetEdit =
  /** A new edition beside it: of the same matter, with its reason in a field of its own. */
  | { readonly becomes: 'edition'; readonly of: readonly string[]; readonly reason: string }
  /** A move of the record, which takes the cells that were typed over. */
  | { readonly becomes: 'move'; readonly move: string }

const edits: Readonly<Record<string, SheetEdit>> = {
  project_month: { becomes: 'edition', of: ['project', 'unit', 'period'], reason: 'why' },
  enterprise_month: { becomes: 'edition', of: ['enterprise', 'period', 'source'], reason: 'why' },
  // A task follows another by a paper of its own; that paper is the reason.
  investment_task: { becomes: 'edition', of: ['unit', 'year', 'indicator'], reason: 'basis' },
  saving: { becomes: 'move', move: 'correct' },
  explanation: { becomes: 'move', move: 'explain' },
  per_mu_sheet: { becomes: 'move', move: 'uphold' },
  land_task: { becomes: 'move', move: 'adjust' },
}

export function editOf(register: string): SheetEdit | null {
  return edits[register] ?? null
}

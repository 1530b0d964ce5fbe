/** What this machine remembers for a person: language, theme, drafts. A full or forbidden store loses a comfort, never a fact. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`gaoxin.${key}`, value)
  } catch {
    // Private windows may refuse to store; the page works without.
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`gaoxin.${key}`)
  } catch {
    return null
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(`gaoxin.${key}`)
  } catch {
    // As above.
  }
}

/** Forgets everything with this beginning: drafts must not stay behind for the next person at the machine. */
export function forgetAll(beginning: string): void {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(`gaoxin.${beginning}`))
    for (const key of keys) localStorage.removeItem(key)
  } catch {
    // As above.
  }
}

/** Tells what another window of this machine remembers from now on; ends with the answer. */
export function follow(key: string, told: (value: string | null) => void): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key === `gaoxin.${key}`) told(event.newValue)
  }
  window.addEventListener('storage', listen)
  return () => window.removeEventListener('storage', listen)
}

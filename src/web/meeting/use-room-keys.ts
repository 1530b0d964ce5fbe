import { useEffect } from 'react'

/** 键盘 — in the room the hands stay on the keys: 1, 2, 3 go to a part, 4 to the line that is typed, ↑ ↓ to the next line. */
export function useRoomKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const target = targetOf(event.key)
      if (target === null) return
      event.preventDefault()
      target.focus()
      target.scrollIntoView({ block: 'nearest' })
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

function targetOf(key: string): HTMLElement | null {
  if (key === '1' || key === '2' || key === '3') return document.querySelector<HTMLElement>(`[data-part="${key}"]`)
  if (key === '4') return document.querySelector<HTMLElement>('input[data-entry]')
  if (key === 'ArrowDown' || key === 'ArrowUp') return nextStep(key === 'ArrowDown' ? 1 : -1)
  return null
}

function nextStep(direction: 1 | -1): HTMLElement | null {
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')]
  const now = steps.findIndex((step) => step.contains(document.activeElement))
  if (now === -1) return (direction === 1 ? steps[0] : steps.at(-1)) ?? null
  return steps[now + direction] ?? null
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=combobox]') !== null
}

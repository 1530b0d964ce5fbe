import { useEffect, useRef } from 'react'
import { type Command, commandOf, isOwnKey, isTypingIn } from './keys.ts'

/** Hears the keys of the whole page and gives them to the desk, except where a field, a dialog or a list takes them. */
export function useKeys(run: (command: Command, pane: 'speech' | 'plan') => void): void {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const element = event.target instanceof HTMLElement ? event.target : document.body
      if (
        event.defaultPrevented ||
        event.isComposing ||
        belongsElsewhere(element) ||
        isTypingIn(element as HTMLInputElement)
      )
        return // other elements have no type, which reads as undefined
      if (isOwnKey(element, event.key)) return
      const command = commandOf(event)
      if (command === null) return
      event.preventDefault()
      latest.current(command, element.closest('[data-pane="speech"]') ? 'speech' : 'plan')
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
}

function belongsElsewhere(element: HTMLElement): boolean {
  if (element.closest('[role="dialog"], [role="menu"], [role="combobox"], .ant-select-dropdown, .ant-picker-dropdown'))
    return true
  return element !== document.body && element.closest('.review') === null
}

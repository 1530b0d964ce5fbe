import { useEffect } from 'react'

/** Puts the focus into a field of a dialog, once it is there: some inputs are loaded on demand, and the dialog takes the focus first. */
export function useFocus(id: string): void {
  useEffect(() => {
    let tries = 0
    const timer = setInterval(() => {
      const input = document.getElementById(id)
      input?.focus()
      if (document.activeElement === input || ++tries > 20) clearInterval(timer)
    }, 50)
    return () => clearInterval(timer)
  }, [id])
}

/** Whether a key goes into a field or a dialog, so that it is no command of the page. */
export function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [role="combobox"], [role="dialog"]') !== null
  )
}

/** Column of a field: `dueCurrent` → `due_current`. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Path of a register in addresses: `work_item` → `work-item`. */
export function pathOf(register: string): string {
  return register.replaceAll('_', '-')
}

export function quote(name: string): string {
  return `"${snake(name)}"`
}

import { type CSSProperties, useEffect, useRef, useState } from 'react'

/** Widths of the two sheets in CSS pixels: 210 mm and 297 mm at 96 dots to the inch. */
const upright = (210 / 25.4) * 96
const lying = (297 / 25.4) * 96

/** How far sheets must shrink to be seen whole; larger than paper they never become. */
export function useFit() {
  const ref = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(lying)
  useEffect(() => {
    const box = ref.current
    if (box === null) return undefined
    const watcher = new ResizeObserver(() => setWidth(box.clientWidth))
    watcher.observe(box)
    return () => watcher.disconnect()
  }, [])
  const share = (whole: number) => String(Math.min(1, width / whole))
  const style = { '--fit': share(upright), '--fit-wide': share(lying) } as CSSProperties // names of our own are not in the type
  return { ref, style }
}

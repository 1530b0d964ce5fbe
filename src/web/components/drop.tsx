import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'

type DropProps = {
  readonly button: ReactNode
  readonly className: string
  readonly label?: string
  readonly isRight?: boolean
  readonly children: (close: () => void) => ReactNode
}

/** A button under which something opens: Esc, a press elsewhere or leaving it by keyboard closes it. */
export function Drop({ button, className, label, isRight = false, children }: DropProps) {
  const [isOpen, setOpen] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => setOpen(false)
  useEffect(() => {
    if (!isOpen) return
    const press = ({ target }: PointerEvent) => {
      if (target instanceof Element && !isPartOf(whole.current, target)) setOpen(false)
    }
    document.addEventListener('pointerdown', press)
    return () => document.removeEventListener('pointerdown', press)
  }, [isOpen])
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Element && !isPartOf(whole.current, relatedTarget)) close()
  }
  const press = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !isOpen) return
    close()
    opener.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for Esc and for leaving; what is pressed are the button and what opens
    <div ref={whole} className="drop" onBlur={leave} onKeyDown={press}>
      <button
        ref={opener}
        type="button"
        className={className}
        aria-expanded={isOpen}
        aria-label={label}
        onClick={() => setOpen(!isOpen)}
      >
        {button}
      </button>
      {isOpen ? <div className={isRight ? 'drop-body drop-right' : 'drop-body'}>{children(close)}</div> : null}
    </div>
  )
}

/** The calendar of a day field hangs at the end of the document, yet belongs to what opened it. */
function isPartOf(whole: Element | null, one: Element): boolean {
  return (whole?.contains(one) ?? false) || one.closest('.ant-picker-dropdown') !== null
}

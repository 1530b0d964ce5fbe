import { useEffect, useRef } from 'react'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { Navigation } from './nav.tsx'

/** The way on a phone: the browser keeps the focus inside, and Esc or a press beside it closes it. */
export function NavigationDrawer({ isOpen, close }: { readonly isOpen: boolean; readonly close: () => void }) {
  const { say } = useLanguage()
  const me = useMe()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser closes a dialog on Esc; the press is the one beside it
    <dialog
      ref={dialog}
      className="nav-drawer"
      aria-label={say(words.menu)}
      onClose={close}
      onClick={({ target }) => (target === dialog.current ? close() : undefined)}
    >
      {isOpen ? (
        <div className="nav-drawer-body">
          <header>
            <span>{me.zone.shortName}</span>
            <button type="button" className="plain" onClick={close}>
              {say(words.close)}
            </button>
          </header>
          <Navigation leave={close} />
        </div>
      ) : null}
    </dialog>
  )
}

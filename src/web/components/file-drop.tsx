import { type DragEvent, type ReactNode, useRef, useState } from 'react'

type FileDropProps = {
  readonly className: string
  /** What kinds the chooser offers, such as `.xlsx`. */
  readonly accept: string
  /** Names the chooser. */
  readonly label: string
  /** Names the place, for those who hear the page. */
  readonly place: string
  readonly onFile: (file: File) => void
  /** What stands in the place; `choose` opens the chooser. */
  readonly children: (choose: () => void) => ReactNode
}

/** A place that takes one file, dropped by mouse or chosen with the button in it; the button does the same for everybody. */
export function FileDrop({ className, accept, label, place, onFile, children }: FileDropProps) {
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null) => {
    const [file] = files ?? []
    if (file) onFile(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <section
      aria-label={place}
      className={isOver ? `${className} is-over` : className}
      onDrop={drop}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
      {children(() => input.current?.click())}
    </section>
  )
}

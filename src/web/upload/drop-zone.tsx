import { Button } from 'antd'
import { type DragEvent, useRef, useState } from 'react'
import { useLanguage } from '../language.tsx'
import { words } from './words.ts'

type Props = { readonly file: File | null; readonly onFile: (file: File | null) => void }

const accepted = '.docx,.doc,.pdf,.txt,.html,.htm,.csv'

/** Takes a file by dropping it or by choosing it. */
export function DropZone({ file, onFile }: Props) {
  const { say } = useLanguage()
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null) => files?.[0] && onFile(files[0])
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition for the mouse; the button does the same for everyone
    <div
      className={isOver ? 'upload-drop is-over' : 'upload-drop'}
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
        accept={accepted}
        aria-label={say(words.choose)}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
      <p className="upload-drop-title">{file ? say(words.chosen, { name: file.name }) : say(words.drop)}</p>
      <div className="upload-drop-acts">
        <Button onClick={() => input.current?.click()}>{say(file ? words.other : words.choose)}</Button>
        {file && (
          <Button type="text" onClick={() => onFile(null)}>
            {say(words.remove)}
          </Button>
        )}
      </div>
      <p className="upload-note">{say(words.types)}</p>
    </div>
  )
}

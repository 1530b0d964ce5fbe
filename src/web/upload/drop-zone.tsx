import { Button } from 'antd'
import { FileDrop } from '../components/file-drop.tsx'
import { useLanguage } from '../language.tsx'
import { words } from './words.ts'

type Props = { readonly file: File | null; readonly onFile: (file: File | null) => void }

const accepted = '.docx,.doc,.pdf,.txt,.html,.htm,.csv'

/** Takes a file by dropping it or by choosing it. */
export function DropZone({ file, onFile }: Props) {
  const { say } = useLanguage()
  return (
    <FileDrop
      className="upload-drop"
      accept={accepted}
      label={say(words.choose)}
      place={say(words.place)}
      onFile={onFile}
    >
      {(choose) => (
        <>
          <p className="upload-drop-title">{file ? say(words.chosen, { name: file.name }) : say(words.drop)}</p>
          <div className="upload-drop-acts">
            <Button onClick={choose}>{say(file ? words.other : words.choose)}</Button>
            {file && (
              <Button type="text" onClick={() => onFile(null)}>
                {say(words.remove)}
              </Button>
            )}
          </div>
          <p className="upload-note">{say(words.types)}</p>
        </>
      )}
    </FileDrop>
  )
}

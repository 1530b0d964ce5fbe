import { Button } from 'antd'
import { useLanguage } from '../language.tsx'
import type { Progress } from './use-upload.ts'
import { words } from './words.ts'

/** How far the work is, in words, with the button that stops it. */
export function UploadProgress({ progress, onCancel }: { readonly progress: Progress; readonly onCancel: () => void }) {
  const { say } = useLanguage()
  const isSent = progress.sent >= 1
  return (
    <div className="upload-progress">
      <progress {...(isSent ? {} : { value: progress.sent, max: 1 })} aria-label={say(words.compile)} />
      <span role="status">
        {isSent
          ? say(words.working, { step: say(words[progress.step ?? 'sent']), seconds: progress.seconds })
          : say(words.sending, { share: Math.round(progress.sent * 100) })}
      </span>
      <Button onClick={onCancel}>{say(words.cancel)}</Button>
    </div>
  )
}

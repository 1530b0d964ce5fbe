import { Modal } from 'antd'
import { useLanguage } from '../language.tsx'
import { keySheet } from './keys.ts'
import { words } from './words.ts'

/** All keys of the desk on one sheet. */
export function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  const { say } = useLanguage()
  return (
    <Modal open title={say(words.help)} footer={null} onCancel={onClose} width={640}>
      <dl className="review-keys">
        {keySheet.map(({ keys, command, label }) => (
          <div key={command}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(label)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}

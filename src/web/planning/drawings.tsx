import type { Drawing } from '#registers/planning/plan-edition.ts'
import { FileLink } from '../components/file-link.tsx'
import { useLanguage } from '../language.tsx'
import { words } from './words.ts'
import './planning.css'

type Props = {
  readonly of: readonly Pick<Drawing, 'name' | 'file' | 'on'>[]
  /** In a table: the beginning of the sum, enough to tell two copies apart; the whole one is on the page of the edition. */
  readonly isShort?: boolean
}

const beginning = 12

/** 图件 — each drawing as its link, with the day it was filed and the sum of the file. */
export function Drawings({ of, isShort = false }: Props) {
  const { say } = useLanguage()
  if (of.length === 0) return <span className="missing">{say(words.noDrawing)}</span>
  return (
    <ul className="plan-drawings">
      {of.map(({ name, file, on }) => (
        <li key={file.id}>
          <FileLink file={file} name={name} />
          <small className="figures plan-sum">
            {on} · SHA-256{' '}
            <code title={isShort ? file.sha256 : undefined}>
              {isShort ? `${file.sha256.slice(0, beginning)}…` : file.sha256}
            </code>
          </small>
        </li>
      ))}
    </ul>
  )
}

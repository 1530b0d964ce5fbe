import { asksAbout } from '#domain/compiler/question-places.ts'
import { useLanguage } from '../language.tsx'
import { type Item, isOut, type Question } from './model.ts'
import { words } from './words.ts'

type Props = {
  readonly questions: readonly Question[]
  readonly items: readonly Item[]
  readonly onGo: (place: number) => void
}

/** Questions on the document that belong to no line of the plan; each leads to its place in the speech. */
export function OpenQuestions({ questions, items, onGo }: Props) {
  const { say } = useLanguage()
  const standing = items.filter((item) => !isOut(item))
  const loose = questions.filter((one) => !standing.some((item) => asksAbout(one, item.row)))
  if (loose.length === 0) return null
  return (
    <details className="review-loose">
      <summary>{say(words.looseQuestions, { n: loose.length })}</summary>
      <ul>
        {loose.map((one) => (
          <li key={`${one.code}${one.start}`}>
            <button type="button" className="review-take" onClick={() => onGo(one.start)}>
              {say(one.text)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

import { Button } from 'antd'
import { useState } from 'react'
import { coordination } from '#registers/coordination.ts'
import { coordinationAnswer } from '#registers/coordination-answer.ts'
import type { ServedRow } from '../api.ts'
import { useLines, useMe, useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { Requests } from '../pages/task/requests.tsx'
import { RecordForm } from '../register/form.tsx'
import { words } from './words.ts'

/** Requests between units, each with the answers of the unit that was asked. */
export function Coordinations({ rows }: { readonly rows: readonly ServedRow[] }) {
  return (
    <div className="coordinations">
      {rows.map((row) => (
        <Coordination key={row.id} row={row} />
      ))}
    </div>
  )
}

const fields = ['unit', 'askedUnit', 'request', 'wantedBy', 'askedOn', 'referredOn', 'ruling']
const answerFields = ['unit', 'verdict', 'words', 'readyOn', 'answeredOn', 'answeredBy']

function Coordination({ row }: { readonly row: ServedRow }) {
  const { say } = useLanguage()
  const me = useMe()
  const [isAnswering, setAnswering] = useState(false)
  const whole = useRecord(coordination, row.id)
  const answers = useLines(coordinationAnswer, { coordination: row.id, limit: 50 })
  const asked = whole.data?.askedUnit ?? null
  const mayAnswer =
    asked !== null && me.actor.units.includes(asked) && ['asked', 'referred'].includes(row.state) && !me.isPast
  return (
    <>
      <Requests register={coordination} rows={[row]} fields={fields} />
      {(answers.data?.items.length ?? 0) > 0 ? (
        <div className="coordination-answers">
          <Requests register={coordinationAnswer} rows={answers.data?.items ?? []} fields={answerFields} />
        </div>
      ) : null}
      {mayAnswer && !isAnswering ? (
        <Button size="small" onClick={() => setAnswering(true)}>
          {say(words.answer)}
        </Button>
      ) : null}
      {isAnswering ? (
        <RecordForm
          register={coordinationAnswer}
          given={{ coordination: row.id, unit: asked }}
          submitLabel={say(words.answer)}
          onDone={() => setAnswering(false)}
          onCancel={() => setAnswering(false)}
        />
      ) : null}
    </>
  )
}

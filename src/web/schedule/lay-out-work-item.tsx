import { Button } from 'antd'
import { useState } from 'react'
import type { Day } from '#domain/day.ts'
import { useLanguage } from '../language.tsx'
import { LayOutDialog } from './lay-out-dialog.tsx'
import { scheduleWords } from './words.ts'

type LayOutProps = { readonly id: string; readonly due: Day | null; readonly hasPlan: boolean }

/** 倒排 — the milestones of a work item, backwards from its due day. */
export function LayOutWorkItem({ id, due, hasPlan }: LayOutProps) {
  const { say } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        {say(hasPlan ? scheduleWords.layOutAnew : scheduleWords.layOut)}
      </Button>
      {isOpen ? (
        <LayOutDialog parent={{ path: 'work-item', id }} hasPlan={hasPlan} end={due} close={() => setOpen(false)} />
      ) : null}
    </>
  )
}

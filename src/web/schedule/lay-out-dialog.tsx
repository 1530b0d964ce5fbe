import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { type Day, parseDay } from '#domain/day.ts'
import { milestone } from '#registers/milestone.ts'
import { planTemplate } from '#registers/plan-template.ts'
import type { LayOutPreview, LayOutRequest } from '#schema/schedule.ts'
import { ProblemLine } from '../components/notices.tsx'
import { message } from '../components/toast.tsx'
import { useLines, useRefresh } from '../data/queries.ts'
import { DayPicker } from '../kinds/day-picker.tsx'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { PreviewTable } from './preview-table.tsx'
import { type Asking, layOut, type Parent, previewLayOut } from './use-schedule.ts'
import { scheduleWords } from './words.ts'

type DialogProps = {
  readonly parent: Parent
  /** Something is laid out already: it can be laid out anew, with a reason. */
  readonly hasPlan: boolean
  readonly end: Day | null
  readonly close: () => void
}

/** 倒排工期 — choose the end and the steps, see what comes of it, then lay it out. */
export function LayOutDialog({ parent, hasPlan, end, close }: DialogProps) {
  const { say } = useLanguage()
  const form = useLayOut(parent, hasPlan, end, close)
  const { request, preview } = form
  const templates = useLines(planTemplate, { state: 'inForce', limit: 100 })
  const options = [
    ...(hasPlan ? [{ value: '', label: say(scheduleWords.presentPlan) }] : []),
    ...(templates.data?.items ?? []).map(({ id, name }) => ({ value: String(id), label: name ?? '' })),
  ]
  return (
    <Modal
      open
      width={920}
      title={say(hasPlan ? scheduleWords.layOutAnew : scheduleWords.layOut)}
      onCancel={close}
      closable={{ 'aria-label': say(words.cancel) }}
      footer={
        <>
          <Button onClick={close}>{say(words.cancel)}</Button>
          <Button onClick={() => form.look(request)} loading={form.isLooking} disabled={!form.isReady}>
            {say(scheduleWords.preview)}
          </Button>
          <Button type="primary" onClick={form.save} loading={form.isSaving} disabled={preview === null}>
            {say(hasPlan ? scheduleWords.layOutAnew : scheduleWords.layOut)}
          </Button>
        </>
      }
    >
      <div className="fields lay-out-fields">
        <div className="field">
          <label htmlFor="lay-out-template">{say(scheduleWords.template)}</label>
          <Select
            id="lay-out-template"
            className="wide"
            placeholder={say(scheduleWords.chooseTemplate)}
            value={request.template ?? (hasPlan ? '' : null)}
            options={options}
            onChange={(id) => form.put({ template: id === '' ? null : id, units: {}, lengths: {}, leaveOut: [] })}
          />
        </div>
        <div className="field">
          <label htmlFor="lay-out-end">{say(scheduleWords.end)}</label>
          <DayPicker
            id="lay-out-end"
            value={request.due ?? null}
            onChange={(day) => form.put({ due: dayIn(day) ?? undefined })}
          />
        </div>
        <div className="field">
          <label htmlFor="lay-out-begin">{say(scheduleWords.notBefore)}</label>
          <DayPicker
            id="lay-out-begin"
            value={request.notBefore ?? null}
            onChange={(day) => form.put({ notBefore: dayIn(day) })}
          />
        </div>
        <div className="field">
          <label htmlFor="lay-out-reason">{say(scheduleWords.reason)}</label>
          <Input
            id="lay-out-reason"
            maxLength={400}
            value={request.reason ?? ''}
            onChange={(event) => form.put({ reason: event.target.value }, false)}
          />
        </div>
      </div>
      <ProblemLine error={form.error} />
      {preview === null ? null : (
        <PreviewTable preview={preview} request={request} put={form.put} isOfProject={parent.path === 'project'} />
      )}
    </Modal>
  )
}

/** The request as it is being made; whatever changes it asks for a new look, so that what is laid out was seen. */
function useLayOut(parent: Parent, hasPlan: boolean, end: Day | null, close: () => void) {
  const { say } = useLanguage()
  const refresh = useRefresh()
  const [request, setRequest] = useState<Asking>({ template: null, due: end ?? undefined })
  const [preview, setPreview] = useState<LayOutPreview | null>(null)
  const [busy, setBusy] = useState<'looking' | 'saving' | null>(null)
  const [error, setError] = useState<unknown>(null)
  const isReady = request.due !== undefined && (hasPlan || request.template !== null)
  const run = (what: 'looking' | 'saving', work: (whole: LayOutRequest) => Promise<void>, asked: Asking) => {
    if (asked.due === undefined) return
    setBusy(what)
    setError(null)
    work({ ...asked, due: asked.due })
      .catch(setError)
      .finally(() => setBusy(null))
  }
  const look = (asked: Asking) => run('looking', async (whole) => setPreview(await previewLayOut(parent, whole)), asked)
  const put = (facts: Asking, isNewPlan = true) => {
    const next = { ...request, ...facts }
    setRequest(next)
    if (isNewPlan && preview !== null) look(next)
  }
  const save = () =>
    run(
      'saving',
      async (whole) => {
        const { edition } = await layOut(parent, whole)
        refresh(milestone)
        void message.success(say(scheduleWords.laidOut, { n: edition }))
        close()
      },
      request,
    )
  return {
    request,
    preview,
    error,
    isReady,
    isLooking: busy === 'looking',
    isSaving: busy === 'saving',
    look,
    put,
    save,
  }
}

function dayIn(value: unknown): Day | null {
  return typeof value === 'string' ? parseDay(value) : null
}

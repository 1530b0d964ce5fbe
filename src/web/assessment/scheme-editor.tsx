import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { itemLike } from '#domain/score/drafting.ts'
import type { SchemeContent, SchemeItem, SchemeSection } from '#domain/score/scheme.ts'
import { scheme } from '#registers/scheme.ts'
import type { Served } from '../api.ts'
import { ProblemLine } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { useSave } from '../register/use-save.ts'
import { useMeasures } from './data.ts'
import { FrameEditor } from './frame-editor.tsx'
import { ItemEditor } from './item-editor.tsx'
import { kindWord, Sections, Sums } from './scheme-print.tsx'
import { words } from './words.ts'

type EditorProps = {
  readonly row: Served<typeof scheme>
  readonly content: SchemeContent
  readonly done: () => void
}

/** The printed scheme with its lines open for writing; nothing is sent before it is saved. */
export function SchemeEditor({ row, content: saved, done }: EditorProps) {
  const { say } = useLanguage()
  const measures = useMeasures()
  const [content, setContent] = useState(saved)
  const [open, setOpen] = useState<string | null>(null)
  const saving = useSave(scheme, done)
  const setSection = (s: number, section: SchemeSection | null) =>
    setContent((before) => ({ ...before, sections: replaced(before.sections, s, section) }))
  const setItem = (s: number, i: number, item: SchemeItem | null) => {
    const section = content.sections[s]
    if (section) setSection(s, { ...section, items: replaced(section.items, i, item) })
  }
  const addItem = (s: number) => {
    const section = content.sections[s]
    if (section === undefined) return
    const code = `${section.code}-${section.items.length + 1}`
    const kind = section.kind === 'veto' ? 'gate' : section.kind === 'base' ? 'capped' : 'count'
    setSection(s, { ...section, items: [...section.items, itemLike(code, kind, { name: '', points: 0 })] })
    setOpen(`${s} ${section.items.length}`)
  }
  return (
    <section className="fact-group">
      <h2>{say(words.printedScheme)}</h2>
      <FrameEditor content={content} set={setContent} />
      <Sections
        content={content}
        measures={measures}
        head={(s) => {
          const section = content.sections[s]
          return section ? <SectionHead section={section} set={(next) => setSection(s, next)} /> : null
        }}
        acts={(s, i) => (
          <Button size="small" onClick={() => setOpen(open === `${s} ${i}` ? null : `${s} ${i}`)}>
            {say(words.change)}
          </Button>
        )}
        below={(s, i) => {
          const item = content.sections[s]?.items[i]
          return open === `${s} ${i}` && item ? (
            <ItemEditor
              key={`${s} ${i}`}
              item={item}
              content={content}
              measures={measures}
              set={(next) => setItem(s, i, next)}
              close={() => setOpen(null)}
            />
          ) : null
        }}
        foot={(s) => (
          <p>
            <Button size="small" type="dashed" onClick={() => addItem(s)}>
              {say(words.addItem)}
            </Button>
          </p>
        )}
      />
      <p>
        <Button type="dashed" onClick={() => setContent(withSection(content))}>
          {say(words.addSection)}
        </Button>
      </p>
      <ProblemLine error={saving.error} />
      <Sums content={content}>
        <Button type="primary" loading={saving.isBusy} onClick={() => saving.change(row, { content })}>
          {say(words.save)}
        </Button>
        <Button onClick={done}>{say(words.cancel)}</Button>
      </Sums>
    </section>
  )
}

type HeadProps = { readonly section: SchemeSection; readonly set: (section: SchemeSection | null) => void }

function SectionHead({ section, set }: HeadProps) {
  const { say } = useLanguage()
  const kinds = ['base', 'bonus', 'penalty', 'veto'] as const
  return (
    <>
      <Input
        className="filter"
        aria-label={say(words.itemName)}
        value={section.name}
        onChange={(event) => set({ ...section, name: event.target.value })}
      />
      <Select
        aria-label={say(words.sectionKind)}
        value={section.kind}
        options={kinds.map((kind) => ({ value: kind, label: say(kindWord(kind)) }))}
        onChange={(kind) => set({ ...section, kind })}
      />
      <InputNumber
        aria-label={say(words.most)}
        placeholder={say(words.most)}
        controls={false}
        value={section.most}
        onChange={(most) => set({ ...section, most: typeof most === 'number' ? most : null })}
      />
      {section.items.length === 0 ? (
        <Button size="small" onClick={() => set(null)}>
          {say(words.remove)}
        </Button>
      ) : null}
    </>
  )
}

function withSection(content: SchemeContent): SchemeContent {
  const code = String(content.sections.length + 1)
  return { ...content, sections: [...content.sections, { code, name: '', kind: 'base', most: null, items: [] }] }
}

function replaced<T>(list: readonly T[], at: number, one: T | null): readonly T[] {
  return one === null ? list.filter((_, i) => i !== at) : list.with(at, one)
}

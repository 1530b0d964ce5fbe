import { Button } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { commitmentTo } from '#domain/supervision/lottery.ts'
import { spotCheck } from '#registers/spot-check.ts'
import { Page } from '../components/page.tsx'
import { useLanguage } from '../language.tsx'
import { RecordForm } from '../register/form.tsx'
import { words } from './words.ts'
import './supervision.css'

/** 新建抽查 — the seed is made here and stays with the officer; only its sum goes to the server. */
export function NewSpotCheck() {
  const { say } = useLanguage()
  const [, go] = useLocation()
  const [seed, setSeed] = useState(newSeed)
  return (
    <Page title={say(words.newCheck)}>
      <section className="fact-group seed">
        <h2>{say(words.seedTitle)}</h2>
        <p>
          <code className="seed-value">{seed}</code>
          <Button size="small" onClick={() => setSeed(newSeed())}>
            {say(words.otherSeed)}
          </Button>
        </p>
        <p className="field-hint">{say(words.seedHint)}</p>
        <p className="field-hint seed-sum">SHA-256 {commitmentTo(seed)}</p>
      </section>
      <RecordForm
        register={spotCheck}
        given={{ commitment: commitmentTo(seed) }}
        submitLabel={say(words.commit)}
        onDone={(row) => go(`/spot-check/${row.id}`)}
        onCancel={() => go('/spot-check')}
      />
    </Page>
  )
}

/** Groups of letters and digits that can be copied by hand without mistaking one for another. */
function newSeed(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const random = crypto.getRandomValues(new Uint32Array(16))
  const text = [...random].map((n) => letters[n % letters.length]).join('')
  return text.match(/.{4}/g)?.join('-') ?? text
}

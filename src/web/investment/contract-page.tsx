import { contract } from '#registers/investment/contract.ts'
import { paidIn } from '#registers/investment/paid-in.ts'
import { promise } from '#registers/investment/promise.ts'
import { recognition } from '#registers/investment/recognition.ts'
import type { ServedRow } from '../api.ts'
import { RecordDetail } from '../register/detail.tsx'
import { Grow } from './grow.tsx'
import { words } from './words.ts'
import './investment.css'

/** 投资合同 — with what grows out of it: clauses before it is signed, documents and recognitions after. */
export function ContractPage({ id }: { readonly id: string }) {
  return <RecordDetail register={contract} id={id} first={(row) => <Grow offers={offersOf(row)} />} />
}

function offersOf(row: ServedRow) {
  const own = { contract: row.id }
  if (row.state === 'draft') return [{ register: promise, label: words.newPromise, given: own }]
  if (row.state !== 'signed') return []
  return [
    { register: paidIn, label: words.newPaidIn, given: { ...own, unit: row.unit } },
    { register: recognition, label: words.newRecognition, given: own },
  ]
}

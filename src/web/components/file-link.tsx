import { type MouseEvent, useState } from 'react'
import { fileAddress, type StoredFile, write } from '../api.ts'
import { isWithoutCookie } from '../data/bearer.ts'
import { ProblemLine } from './notices.tsx'

type Props = {
  readonly file: StoredFile
  /** What the file is called here, when its own name says no more. */
  readonly name?: string
}

/** A stored file to fetch. Where no cookie goes along, the address is one that opens once: asked for when it is wanted. */
export function FileLink({ file, name = file.name }: Props) {
  const [error, setError] = useState<unknown>(null)
  const fetchOnce = (event: MouseEvent) => {
    if (!isWithoutCookie()) return
    event.preventDefault()
    setError(null)
    write<{ readonly address: string }>('POST', `${fileAddress(file.id)}/ticket`, {})
      .then(({ address }) => window.location.assign(address))
      .catch(setError)
  }
  return (
    <>
      <a href={fileAddress(file.id)} download={file.name} onClick={fetchOnce}>
        {name} <small>{sizeOf(file.bytes)}</small>
      </a>
      <ProblemLine error={error} />
    </>
  )
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

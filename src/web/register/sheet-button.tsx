import { Button, Popover } from 'antd'
import { useEffect, useState } from 'react'
import type { Ledger } from '#schema/ledger.ts'
import type { AnyRegister } from '#schema/register.ts'
import { message } from '../components/toast.tsx'
import { useLanguage } from '../language.tsx'
import { asProblem } from '../problem.ts'
import { words } from '../words.ts'
import { exportSheet } from './export.ts'
import { type ListAddress, paramsOf, visibleColumns } from './list-address.ts'

type SheetProps = { readonly register: AnyRegister; readonly address: ListAddress }

/** 导出 — the list as it is seen, and by their names the ledgers in which offices exchange it; all under the same filter. */
export function SheetButton({ register, address }: SheetProps) {
  const { say } = useLanguage()
  const ledgers = useLedgers(register)
  const [isOpen, setOpen] = useState(false)
  const { isBusy, makeList, makeLedger } = useExport(register, address)
  if (ledgers.length === 0)
    return (
      <Button loading={isBusy} onClick={makeList}>
        {say(words.exportSheet)}
      </Button>
    )
  const choose = (make: () => void) => () => {
    setOpen(false)
    make()
  }
  const choices = (
    <div className="popup">
      <Button type="text" onClick={choose(makeList)}>
        {say(words.exportList)}
      </Button>
      <span className="field-hint">{say(words.exportLedger)}</span>
      {ledgers.map((ledger) => (
        <Button key={ledger.name} type="text" onClick={choose(() => makeLedger(ledger))}>
          {say(ledger.title)}
        </Button>
      ))}
    </div>
  )
  return (
    <Popover trigger="click" placement="bottomRight" open={isOpen} onOpenChange={setOpen} content={choices}>
      <Button loading={isBusy} aria-expanded={isOpen}>
        {say(words.exportSheet)}
      </Button>
    </Popover>
  )
}

/** The layouts come after the page: nobody needs them to read a list. */
function useLedgers(register: AnyRegister): readonly Ledger[] {
  const [ledgers, setLedgers] = useState<readonly Ledger[]>([])
  useEffect(() => {
    let isHere = true
    void import('#registers/ledgers/index.ts').then(({ ledgersOf }) => {
      if (isHere) setLedgers(ledgersOf(register.name))
    })
    return () => {
      isHere = false
    }
  }, [register])
  return ledgers
}

function useExport(register: AnyRegister, address: ListAddress) {
  const { say, language } = useLanguage()
  const [isBusy, setBusy] = useState(false)
  const make = (more: Readonly<Record<string, string>>, name: string) => {
    setBusy(true)
    exportSheet(register, { ...paramsOf(register, address), ...more, language }, name)
      .then(
        () => message.success(say(words.sheetMade)),
        (error: unknown) => message.error(say(asProblem(error).text)),
      )
      .finally(() => setBusy(false))
  }
  const columns = () =>
    visibleColumns(register, address)
      .map(({ key }) => key)
      .join(',')
  return {
    isBusy,
    makeList: () => make({ columns: columns() }, say(register.label)),
    makeLedger: (ledger: Ledger) => make({ ledger: ledger.name }, say(ledger.title)),
  }
}

import { Button } from 'antd'
import { useLanguage } from '../language.tsx'
import { fitFor, hasProposal } from './acts.ts'
import { useDeskTools } from './desk-state.tsx'
import { KeyHint } from './key-hint.tsx'
import type { Command } from './keys.ts'
import type { Item } from './model.ts'
import { words } from './words.ts'

/** The buttons of the current line; each says its key. */
export function ItemActions({ item }: { readonly item: Item }) {
  const { say } = useLanguage()
  const { order } = useDeskTools()
  const may = (act: Parameters<typeof fitFor>[0]) => fitFor(act, [item]).length > 0
  const button = (command: Command, label: readonly [string, string], key: string, isMain = false) => (
    <Button
      key={command}
      size="small"
      {...(isMain ? { type: 'primary', ghost: true } : {})}
      onClick={() => order(command, item.key)}
      aria-keyshortcuts={key}
    >
      {say(label)}
      <KeyHint>{key}</KeyHint>
    </Button>
  )
  return (
    <>
      {may('accept') && button('accept', words.accept, 'A', true)}
      {may('reject') && button('reject', words.reject, 'X')}
      {may('assign') && button('edit', words.edit, 'E')}
      {may('acceptProposals') && hasProposal(item) && button('propose', words.takeProposals, 'P')}
      {may('split') && button('split', words.split, 'S')}
    </>
  )
}

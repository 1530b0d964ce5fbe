import type { Figures } from '#derive/ledger-sheet.ts'
import { say } from '#domain/label.ts'
import { muNumber } from '#domain/land/area.ts'
import type { Progress } from '#domain/land/daily.ts'
import type { SheetCell } from '#domain/paper/sheet.ts'
import { household } from '#registers/land/household.ts'
import { dailyOf } from '#services/land/desk.ts'
import type { Loader } from '#services/ledger/figures.ts'

export const landLoaders: Readonly<Record<string, Loader>> = {
  'land-daily': async ({ db, actor, asOf, today, language }, rows): Promise<Figures> => {
    const batches = [...new Set(rows.map(({ batch }) => String(batch)))]
    const days = new Map(
      await Promise.all(
        batches.map(async (batch) => [batch, await dailyOf({ db, actor, asOf, today }, batch)] as const),
      ),
    )
    return ({ batch, village }) => {
      const day = days.get(String(batch))
      const line = day?.lines.find((one) => one.village === village)
      // Figures of a village that the person may not read stay out; its task is still theirs to see.
      if (day === undefined || line === undefined) return {}
      const open = day.homes.filter((one) => one.village === village && (one.signedOn === null || one.signedOn > asOf))
      const causes = Object.entries(household.fields.difficulty.rules.options ?? {}).flatMap(([key, label]) => {
        const n = open.filter(({ difficulty }) => difficulty === key).length
        return n === 0 ? [] : [`${say(label, language)}${n}${language === 'zh' ? '户' : ''}`]
      })
      return {
        ...progress('land', line.signed.land, true),
        ...progress('households', line.signed.households),
        ...progress('houses', line.demolished.houses),
        ...progress('graves', line.moved),
        open: Math.max(0, line.current.households - line.signed.households.total),
        problems: causes.join('；') || null,
      }
    }
  },
}

function progress(key: string, { today, total, share }: Progress, isLand = false): Readonly<Record<string, SheetCell>> {
  const shown = (value: number) => (isLand ? muNumber(value) : value)
  return { [`${key}Today`]: shown(today), [`${key}Total`]: shown(total), [`${key}Share`]: share }
}

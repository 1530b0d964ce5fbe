import type { Label } from '#domain/label.ts'
import { absent, exact, known, sum } from '#domain/score/measured.ts'
import { scoreEntry } from '#registers/score-entry.ts'
import { type Entry, entriesFor, entryFact } from '#services/assessment/exclusions.ts'
import type { Asked, Measure } from '#services/assessment/measure.ts'

const decided: Label = ['作出决定的机构', 'The body that decided']

/** 评分事项 — figures that others give or decide; each stands on an approved entry with its document. */
export const entryMeasures: readonly Measure[] = [
  {
    code: 'entry-mean',
    label: ['外部评分（平均）', 'External score (mean)'],
    says: ['该指标已生效外部评分的平均数', 'Mean of the approved external scores for this item'],
    unit: ['分', 'points'],
    owner: decided,
    rests,
    find: (asked) => {
      const found = amounts(asked, ['external'])
      const values = found.map(({ amount }) => amount ?? 0)
      // A score that nobody has given yet is pending, not nought.
      return found.length === 0 ? absent('pending') : known(exact(sum(values) / values.length), found.map(entryFact))
    },
  },
  {
    code: 'bonus-sum',
    label: ['加分事项合计', 'Bonus points'],
    says: ['该指标已生效加分事项的数值合计', 'Sum of the approved bonus entries for this item'],
    unit: ['分', 'points'],
    owner: decided,
    rests,
    find: (asked) => total(amounts(asked, ['bonus'])),
  },
  {
    code: 'penalty-sum',
    label: ['扣分事项合计', 'Penalty points'],
    says: ['该指标已生效扣分事项的数值合计', 'Sum of the approved penalty entries for this item'],
    unit: ['分', 'points'],
    owner: decided,
    rests,
    find: (asked) => total(amounts(asked, ['penalty'])),
  },
  {
    code: 'veto-count',
    label: ['否决情形', 'Events of a veto'],
    says: ['该指标已生效否决情形的件数', 'Approved events of a veto for this item'],
    unit: ['件', 'events'],
    owner: decided,
    rests,
    find: (asked) => {
      const found = entriesFor(asked, ['veto'])
      return known(found.length, found.map(entryFact))
    },
  },
]

function rests({ facts, unit }: Asked): readonly unknown[] {
  return [facts.of(scoreEntry, 'unit', unit)]
}

function amounts(asked: Asked, kinds: readonly Entry['kind'][]): readonly Entry[] {
  return entriesFor(asked, kinds).filter(({ amount }) => amount !== null)
}

/** Where events are counted, none is nought: that nothing was entered is the fact. */
function total(entries: readonly Entry[]) {
  return known(sum(entries.map(({ amount }) => amount ?? 0)), entries.map(entryFact))
}

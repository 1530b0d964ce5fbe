import { afterAll, beforeAll, expect, it } from 'vitest'
import { book } from '#test/contract/book.ts'
import { type House, plantMany } from '#test/contract/house.ts'
import { openLibrary, path } from '#test/contract/library.ts'

let house: House
let planted: readonly Record<string, unknown>[]

// Few values, so that many are equal and many are missing: there a page that follows another goes wrong most easily.
const titles = ['水表检定规程', '水表', '铜加工手册', 'Water meters', '高新区志', '一', 'Ａ１全角', '铜箔 2026 版']
const pick = <T>(values: readonly T[], i: number): T => values[i % values.length]!

beforeAll(async () => {
  house = await openLibrary()
  const [own, other] = house.units
  planted = await plantMany(house.context, book, 47, (i) => ({
    name: `${pick(titles, i)}${i}`,
    shelfMark: `S-${i}`,
    note: pick(['青溪', null, '绿色水工装备'], i),
    subjects: pick([['水'], null], i),
    pages: pick([1, 20, 3, null], i),
    weight: pick([0.5, 10, null, 2.25], i),
    price: pick([900, 10_000, null], i),
    printedOn: pick(['2024-02-29', '2025-12-31', null], i),
    binding: pick(['soft', 'hard', null], i),
    marks: pick([['rare'], null], i),
    isReference: pick([true, false, null], i),
    unit: pick([own, other, null], i),
    branches: pick([[own], [other, own], null], i),
    reader: pick([house.players.leader.actor.person, null], i),
    card: pick([{ lines: ['x'] }, null], i),
    state: pick(['in', 'out', 'lost'], i),
  }))
})
afterAll(() => house?.close())

const list = (query: string, player = house.players.supervision) => house.send(player, 'GET', `${path}?${query}`)
const idsOf = async (query: string) =>
  (await list(`limit=200&${query}`)).body.items.map((item: { id: string }) => item.id)
const namesOf = async (query: string): Promise<string[]> =>
  (await list(`limit=200&${query}`)).body.items.map((item: { name: string }) => item.name)

const unsorted = ['data', 'refs', 'texts', 'choices']
const sortable = ['state', ...Object.keys(book.fields).filter((key) => !unsorted.includes(fieldOf(key).kind))]
const orders = ['', ...sortable.flatMap((key) => [key, `-${key}`])]

it.each(orders)('pages in the order “%s” show every record once and in that order', async (order) => {
  const whole = await idsOf(`order=${order}`)
  expect(whole).toHaveLength(planted.length)
  for (const limit of [1, 7, planted.length]) expect(await inPages(order, limit)).toEqual(whole)
})

it.each(sortable.filter((key) => key !== 'state'))(
  'in the order of “%s” what is missing comes last, up and down',
  async (key) => {
    for (const order of [key, `-${key}`]) {
      const ids: string[] = await idsOf(`order=${order}`)
      const missing = ids.map((id) => byId(id)[key] === null)
      expect(missing).toEqual([...missing].sort((a, b) => Number(a) - Number(b)))
    }
  },
)

it('numbers, days and sums are ordered by what they are, not by how they are written', async () => {
  for (const key of ['pages', 'weight', 'price', 'printedOn']) {
    const ids: string[] = await idsOf(`order=${key}`)
    const values = ids.map((id) => byId(id)[key]).filter((value) => value !== null)
    expect(values).toEqual([...values].sort((a, b) => (a! < b! ? -1 : a! > b! ? 1 : 0)))
  }
})

it('two Chinese characters find, and so do pinyin initials, Latin words and numbers', async () => {
  const having = (word: string) =>
    planted
      .filter((row) => `${row.name}\n${row.note ?? ''}`.includes(word))
      .map((row) => String(row.name))
      .sort()
  for (const [query, word] of [
    ['水表', '水表'],
    ['青溪', '青溪'],
    ['检定', '检定'],
    ['铜', '铜'],
    ['Water', 'Water'],
    ['water me', 'Water'],
    ['2026', '2026'],
  ] as const) {
    expect((await namesOf(`q=${encodeURIComponent(query)}`)).sort(), query).toEqual(having(word))
  }
  expect(await namesOf('q=sbjd')).toEqual(expect.arrayContaining(having('水表检定')))
  expect(await namesOf(`q=${encodeURIComponent('不存在')}`)).toEqual([])
})

it('full-width and half-width letters are the same in a search', async () => {
  const found = await namesOf('q=A1')
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter((name) => name.includes('Ａ１'))).toHaveLength(
    planted.filter((row) => String(row.name).includes('Ａ１')).length,
  )
})

it('a list is narrowed by every kind of field', async () => {
  const [own, other] = house.units
  const like = (test: (row: Record<string, unknown>) => boolean) =>
    planted
      .filter(test)
      .map((row) => row.id)
      .sort()
  const cases: [query: string, test: (row: Record<string, unknown>) => boolean][] = [
    ['state=in,lost', (row) => row.state !== 'out'],
    ['binding=hard', (row) => row.binding === 'hard'],
    ['binding.empty=', (row) => row.binding === null],
    ['isReference=false', (row) => row.isReference === false],
    ['pages.from=3', (row) => Number(row.pages ?? 0) >= 3],
    ['pages.from=3&pages.until=10', (row) => row.pages === 3],
    ['weight=0.5,2.25', (row) => row.weight === 0.5 || row.weight === 2.25],
    ['price.until=900', (row) => row.price === 900],
    ['printedOn.from=2025-01-01', (row) => String(row.printedOn ?? '') >= '2025'],
    [`unit=${own}`, (row) => row.unit === own],
    [`branches=${other}`, (row) => Array.isArray(row.branches) && row.branches.includes(other)],
    ['branches.empty=', (row) => row.branches === null],
    [`id=${planted[3]?.id},${planted[5]?.id}`, (row) => row === planted[3] || row === planted[5]],
  ]
  for (const [query, test] of cases) expect((await idsOf(query)).sort(), query).toEqual(like(test))
})

it.each([
  'nothing=1',
  'card=1',
  'pages=x',
  'pages.about=3',
  'printedOn=2025-02-30',
  'unit=1',
  'limit=0',
  'limit=201',
  'limit=x',
  'order=nothing',
  'order=card',
  'after=x',
  'after=[1]',
  'after=[null,%22x%22]',
  'order=pages&after=[%22x%22,%22x%22]',
  'isReference=maybe',
  'pages.from=1,2',
  'state=%00',
])('a list that cannot be read that way is refused: %s', async (query) => {
  const answer = await list(query)
  expect([answer.status, answer.body.code]).toEqual([422, 'bad-request'])
})

it('a list and its count show the same records, and no more than the person may read', async () => {
  for (const player of [house.players.supervision, house.players.leader, house.players.unitHead]) {
    const { items } = (await list('limit=200', player)).body
    for (const group of ['state', ...Object.keys(book.fields)]) {
      const counts: Record<string, number> = (await house.send(player, 'GET', `${path}/count?group=${group}`)).body
      expect(
        Object.values(counts).reduce((sum, n) => sum + n, 0),
        group,
      ).toBe(items.length)
    }
  }
  const seen = (await list('limit=200', house.players.leader)).body.items
  expect(seen.map((item: { state: string }) => item.state)).not.toContain('lost')
  expect(seen.length).toBe(planted.filter((row) => row.state !== 'lost').length)
})

it('a count is narrowed like a list', async () => {
  const counts = (await house.send(house.players.supervision, 'GET', `${path}/count?group=binding&state=in`)).body
  const soft = planted.filter((row) => row.state === 'in' && row.binding === 'soft').length
  expect(counts.soft ?? 0).toBe(soft)
})

async function inPages(order: string, limit: number): Promise<string[]> {
  const ids: string[] = []
  for (let after: string | null = null; ; ) {
    const page: { items: { id: string }[]; next: string | null } = (
      await list(`order=${order}&limit=${limit}${after === null ? '' : `&after=${encodeURIComponent(after)}`}`)
    ).body
    ids.push(...page.items.map((item) => item.id))
    after = page.next
    if (after === null || ids.length > planted.length * 2) return ids
  }
}

function fieldOf(key: string) {
  return book.fields[key as keyof typeof book.fields]
}

function byId(id: string): Record<string, unknown> {
  return planted.find((row) => row.id === id) ?? {}
}

it.each(['supervision', 'unitHead', 'leader'] as const)(
  'totals for %s add up what is filtered and may be seen, all of it',
  async (name) => {
    const player = house.players[name]
    for (const query of ['', 'state=in', 'binding=soft', 'q=水表', 'price.from=1000']) {
      const seen: { price: number | null }[] = (await list(`limit=200&${query}`, player)).body.items
      const { body } = await house.send(player, 'GET', `${path}/total?${query}`)
      const prices = seen.flatMap(({ price }) => (price === null ? [] : [price]))
      expect(body.count).toBe(seen.length)
      expect(body.sums).toEqual({ price: prices.length === 0 ? null : prices.reduce((sum, price) => sum + price, 0) })
    }
  },
)

it('what has no value adds up to nothing, not to zero', async () => {
  const { body } = await house.send(house.players.supervision, 'GET', `${path}/total?price.empty=1`)
  expect(body.count).toBeGreaterThan(0)
  expect(body.sums).toEqual({ price: null })
})

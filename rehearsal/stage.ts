import { type Day, dayOf } from '#domain/day.ts'
import { Agenda } from '#rehearsal/agenda.ts'
import type { Dice } from '#rehearsal/dice.ts'
import { Ground } from '#rehearsal/ground.ts'
import { daysFrom, type RehearsalHouse } from '#rehearsal/house.ts'
import { Names } from '#rehearsal/names.ts'
import type { ShownBoard } from '#rehearsal/verify/boards.ts'
import type { Leak, Pushed } from '#rehearsal/verify/readings.ts'
import type { ShownDesk } from '#rehearsal/verify/service.ts'

/** What every part of the year plays with. */
export type Stage = {
  readonly house: RehearsalHouse
  readonly agenda: Agenda
  readonly dice: Dice
  readonly names: Names
  readonly ground: Ground
  readonly year: number
  /** How large the zone is beside the believable one of 430 firms; 1 for that. */
  readonly scale: number
  unit(shortName: string): string
  /** Firms that the zone knows by now; the play adds those that it enters. */
  readonly firms: string[]
  /** Firms that build a key project: land is supplied to them. */
  readonly builders: string[]
  /** Firms with land and figures of their own that an evaluation asks about, by their credit code. */
  readonly codes: { readonly id: string; readonly uscc: string; readonly isLarge: boolean }[]
  /** Chains that the play has drawn. */
  readonly chains: string[]
  /** The firm that an enterprise user signs in for. */
  readonly ownFirm: string
  somePost(dice: Dice): string
  /** What the desk of the service centre showed at the ends of months, for the second working out. */
  readonly shown: ShownDesk[]
  /** What the pages with figures showed at the ends of months. */
  readonly boards: ShownBoard[]
  /** Every message that a gateway pushed, for the second working out: no log tells of readings. */
  readonly pushed: Pushed[]
  /** What gateways push on the morning after the last day: a zone that opens then knows of yesterday. */
  readonly mornings: (() => Promise<void>)[]
  /** What really leaked, and when: the rules are not told. */
  readonly leaks: Leak[]
  /** Keeps what a page showed just now. */
  keep(board: string, about: string, body: unknown): Promise<void>
  /** A workday of the year, drawn at random between two days. */
  someDay(dice: Dice, from: Day, to: Day): Day
}

/** Who acts for a unit as its head. */
export const heads: Readonly<Record<string, string>> = {
  经发局: 'jingfa',
  招商局: 'zhaoshang',
  人社局: 'renshe',
  建设局: 'jianshe',
  企业服务中心: 'qifu',
  规划分局: 'guihua',
  拓园指挥部: 'tuoyuan',
  财政局: 'caizheng',
  科创局: 'kechuang',
  应急局: 'yingji',
  社会事业局: 'sheshi',
  党政办: 'dangzheng',
  党群部: 'dangqun',
  生态环境分局: 'huanbao',
  国资公司: 'guozi',
  澜桥镇: 'lanqiao',
  苇湾镇: 'weiwan',
  霁光社区: 'jiguang',
}

export async function openStage(
  house: RehearsalHouse,
  dice: Dice,
  { first, last, year, scale }: { first: Day; last: Day; year: number; scale: number },
): Promise<Stage> {
  const rows = await house.db.query('select id, short_name as name from unit where zone_id = $1', [house.zone])
  const units = new Map<string, string>(rows.map(({ id, name }) => [name, id]))
  const firms = await house.db.query('select id, short_name as name from enterprise where zone_id = $1', [house.zone])
  const posts = await house.db.query('select id from post where zone_id = $1 order by name', [house.zone])
  const days = daysFrom(first, dayOf(year, 12, 31)).filter(
    (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
  )
  const boards: ShownBoard[] = []
  return {
    house,
    agenda: new Agenda(first, last),
    dice,
    names: new Names(dice),
    ground: new Ground(),
    year,
    scale,
    builders: [],
    codes: [],
    chains: [],
    shown: [],
    boards,
    pushed: [],
    mornings: [],
    leaks: [],
    keep: async (board, about, body) => {
      const [head] = await house.db.query('select seq from chain where zone_id = $1', [house.zone])
      boards.push({ seq: Number(head?.seq), asOf: house.now().today, board, about, body })
    },
    firms: firms.map(({ id }) => id),
    ownFirm: firms.find(({ name }) => name === '澄波水表')?.id,
    somePost: (thrown) => thrown.pick(posts).id,
    unit: (name) => {
      const id = units.get(name)
      if (id === undefined) throw new Error(`There is no unit ${name}`)
      return id
    },
    someDay: (thrown, from, to) => thrown.pick(days.filter((day) => day >= from && day <= to)),
  }
}

import type { Day } from '#domain/day.ts'
import { usccOf } from '#domain/enterprise/uscc.ts'
import type { enterprise } from '#registers/enterprise/enterprise.ts'
import type { Money } from '#schema/fields.ts'
import type { FactsOf } from '#schema/register.ts'

type Line = readonly [
  short: string,
  name: string,
  industry: string,
  size: 'large' | 'medium' | 'small' | 'micro',
  /** Day of entry above scale, if the firm is. */
  above: string | null,
  place: string,
  ownLand: number,
  rentedLand: number,
  plant: number,
  capital: number,
]

const lines: readonly Line[] = [
  ['澄波水表', '云岭澄波智能水表有限公司', '4016', 'medium', '2019-06-01', '东园 3 号地块', 86, 0, 41_000, 12_000],
  ['沛然管业', '云岭沛然管业有限公司', '2922', 'small', '2020-12-01', '东园 5 号地块', 42.5, 0, 19_800, 5_000],
  ['青阀科技', '云岭青阀流体科技有限公司', '3443', 'small', '2021-12-01', '东园 7 号地块', 31.2, 0, 14_500, 3_600],
  ['赤岩铜业', '云岭赤岩精密铜业有限公司', '3251', 'large', '2016-03-01', '西园 1 号地块', 312, 0, 156_000, 86_000],
  ['砺金铜箔', '云岭砺金铜箔有限公司', '3985', 'medium', '2018-12-01', '西园 2 号地块', 128, 0, 62_000, 30_000],
  ['弦歌线缆', '云岭弦歌线缆有限公司', '3831', 'medium', '2017-12-01', '西园 4 号地块', 96, 0, 45_600, 18_000],
  ['再造金属', '云岭再造金属循环利用有限公司', '4210', 'small', '2022-12-01', '西园 9 号地块', 75, 0, 28_000, 8_000],
  ['百合食品', '云岭百合谷食品有限公司', '1439', 'small', '2021-12-01', '南园 2 号地块', 38, 0, 21_000, 4_000],
  ['杏源药业', '云岭杏源生物药业有限公司', '2740', 'medium', '2019-12-01', '南园 6 号地块', 64, 0, 33_500, 15_000],
  ['明衡器械', '云岭明衡医疗器械有限公司', '3589', 'small', null, '南园 8 号标准厂房', 0, 9.5, 6_200, 2_000],
  ['鹤鸣电声', '云岭鹤鸣电声有限公司', '3984', 'medium', '2020-12-01', '北园 1 号标准厂房', 0, 36, 24_000, 9_000],
  ['星榆光电', '云岭星榆光电显示有限公司', '3974', 'large', '2022-06-01', '北园 3 号地块', 150, 0, 88_000, 60_000],
  ['启屏终端', '云岭启屏智能终端有限公司', '3922', 'medium', null, '北园 4 号标准厂房', 0, 58, 39_000, 20_000],
  ['听澜物联', '云岭听澜物联科技有限公司', '6531', 'micro', null, '双创基地 2 楼', 0, 0, 900, 500],
]

/** 企业 — invented firms of an invented zone; region 999900 belongs to no place. */
export const demoEnterprises: readonly FactsOf<typeof enterprise>[] = lines.map(
  ([shortName, name, industry, size, above, place, ownLand, rentedLand, plant, capital], i) => ({
    name,
    shortName,
    uscc: usccOf('91', '999900', `MA${(70_000 + i * 7919) % 1_000_000}`.padEnd(8, '0')),
    registered: 'existing',
    industry,
    size,
    isAboveScale: above !== null,
    aboveScaleSince: above as Day | null, // the table is written as days
    place,
    ownLand,
    rentedLand,
    leasedLand: 0,
    plant,
    capital: (capital * 10_000) as Money, // 万元 in the table
  }),
)

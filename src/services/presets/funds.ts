import type { CountingRule } from '#domain/funds/success.ts'

/** 争取额认定口径 — what one published county scheme counts; the zone settles its own and changes it here with the new basis. */
export const fundsRule: CountingRule = {
  floor: 3_000_000,
  excludesSpread: true,
  excludesMatching: true,
  basis: [
    '参照部分县（市、区）向上争取资金考核办法，未经核对：按下达文件认定，单项300万元起，普惠切块和须地方配套的不计',
    'After schemes of some counties, not verified: by the allocation document, from 3 million yuan each, without evenly spread money and money that needs local matching',
  ],
}

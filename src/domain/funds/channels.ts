import type { Label } from '#domain/label.ts'

/** 争取渠道 — where money from above comes from, and whether it must be paid back: what is owed is never added to what is given. */
export const channels = {
  centralBudget: { label: ['中央预算内投资', 'Central budget investment'], isRepayable: false },
  specialBond: { label: ['专项债券', 'Special bonds'], isRepayable: true },
  longBond: { label: ['超长期特别国债', 'Ultra-long special treasury bonds'], isRepayable: true },
  generalBond: { label: ['一般债券', 'General bonds'], isRepayable: true },
  fiscalGrant: { label: ['中央、省财政专项', 'Special fiscal funds'], isRepayable: false },
  reward: { label: ['奖补资金', 'Rewards'], isRepayable: false },
  policyFinance: { label: ['政策性金融工具', 'Policy finance'], isRepayable: true },
  guidanceFund: { label: ['引导基金', 'Guidance funds'], isRepayable: true },
  pilot: { label: ['试点示范', 'Pilots'], isRepayable: false },
  quota: { label: ['指标类', 'Quotas'], isRepayable: false },
} as const satisfies Record<string, { readonly label: Label; readonly isRepayable: boolean }>

export type Channel = keyof typeof channels

export const channelLabels = Object.fromEntries(
  Object.entries(channels).map(([key, { label }]) => [key, label]),
) as unknown as { readonly [C in Channel]: Label } // the same keys

export function isRepayable(channel: string): boolean {
  return Object.hasOwn(channels, channel) && channels[channel as Channel].isRepayable // just looked up
}

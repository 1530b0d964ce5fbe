import { enterpriseLoaders } from '#services/ledger/enterprise-figures.ts'
import type { Loader } from '#services/ledger/figures.ts'
import { investmentLoaders } from '#services/ledger/investment-figures.ts'
import { landLoaders } from '#services/ledger/land-figures.ts'
import { projectLoaders } from '#services/ledger/project-figures.ts'
import { waterLoaders } from '#services/ledger/water-figures.ts'

/** Who works out the columns that nobody types, by the ledger; the others show only what stands in their records. */
export const loaders: Readonly<Record<string, Loader>> = {
  ...investmentLoaders,
  ...projectLoaders,
  ...enterpriseLoaders,
  ...landLoaders,
  ...waterLoaders,
}

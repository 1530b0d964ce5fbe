import { eachAlone, type Procedures } from '#services/context.ts'
import { checkDma } from '#services/water/dmas.ts'
import { closeMonth, correctMonth, openMonth } from '#services/water/months.ts'
import { installMeter, replaceMeter } from '#services/water/points.ts'

/** What acts on areas, customer points and months of water do besides saving their record. */
export const waterActs: Procedures = {
  'dma.create': eachAlone(checkDma),
  'dma.change': { before: checkDma },
  'water_point.install': { before: installMeter },
  'water_point.replace': { before: replaceMeter },
  'water_month.create': { before: openMonth },
  'water_month.close': { before: closeMonth },
  'water_month.correct': { before: correctMonth },
}

import { registers } from '#registers/index.ts'
import type { AnyRegister } from '#schema/register.ts'

/** On whose facts nothing is judged: keys and roads, and papers and files, which would fill the memory with what was drawn from facts. */
const apart = new Set([
  'account',
  'duty',
  'number_series',
  'document',
  'paper',
  'paper_template',
  'barred_matter',
  'form',
  'robot',
  'webhook',
  'service_case',
  'service_rating',
  'service_complaint',
  'service_card',
  'incident',
  'legal_event',
  'policy',
  'loan',
  'job_arrival',
  'platform_service',
  'household',
  'grave',
  'enterprise_month',
  'idea',
  'idea_judgement',
  'device',
  'dispute',
  'emergency',
  'device_command',
  'alarm_rule',
  'product_model',
  'water_body',
  'monitor_station',
  'water_sample',
  'emission_permit',
  'soil_plot',
  'clean_audit',
  'device',
  'water_point',
  'water_month',
])

/** The registers from whose facts lamps, rates, lists and scores are derived; they are held in memory, zone by zone. */
export const judged: readonly AnyRegister[] = registers.filter(({ name }) => !apart.has(name))

import { accessFilter } from '#derive/access-filter.ts'
import { ask, pastOf } from '#derive/select.ts'
import type { Day } from '#domain/day.ts'
import { outcomeOf, type Service } from '#domain/platform/services.ts'
import { platform } from '#registers/platform/platform.ts'
import { platformService } from '#registers/platform/platform-service.ts'
import type { PlatformsView } from '#schema/finance-views.ts'
import { type Looking, visibleRows } from '#services/visible.ts'

/** 服务平台 — each platform by what it did for firms: no brochures. */
export async function platformsOf(looking: Looking, on: Day): Promise<PlatformsView> {
  const [platforms, services] = await Promise.all([visibleRows(looking, platform), servicesOf(looking)])
  return {
    asOf: on,
    platforms: platforms
      .filter(({ state }) => state === 'active')
      .map(({ id, name, kind, operator, since, area }) => ({
        ...{ id, name, kind, operator, since, area },
        ...outcomeOf(
          services.filter((one) => one.platform === id),
          on,
        ),
      })),
  }
}

async function servicesOf({ db, actor, asOf }: Looking): Promise<readonly (Service & { readonly platform: string })[]> {
  const { asking, values } = ask(platformService, actor, asOf)
  return db.query(
    `${pastOf(asking)}select t.platform, t.enterprise, t.kind, t.state, t.served_on as "servedOn", t.ended_on as "endedOn",
        t.graduated_on as "graduatedOn"
      from platform_service t where t.zone_id = $1 and ${accessFilter(platformService.access.read, asking)}`,
    values,
  )
}

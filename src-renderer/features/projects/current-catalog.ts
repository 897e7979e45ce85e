import type { ServiceCatalog } from '#shared/catalog/catalog'
import { compareDates, type IsoDate } from '#shared/dates'

/** The catalogue in force today; a project keeps the version it was made by. */
export function currentCatalog(catalogs: ServiceCatalog[], today: IsoDate): ServiceCatalog | null {
  const inForce = catalogs.filter(({ effectiveFrom }) => compareDates(effectiveFrom, today) <= 0)
  return inForce.sort((a, b) => compareDates(b.effectiveFrom, a.effectiveFrom))[0] ?? catalogs[0] ?? null
}

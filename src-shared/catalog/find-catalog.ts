import type { ServiceCatalog } from './catalog'

/** The catalogue a project is judged by; the latest where its version is not here. Throws when there is none at all. */
export function findCatalog(catalogs: ServiceCatalog[], version: string): ServiceCatalog {
  const catalog = catalogs.find((one) => one.version === version) ?? catalogs.at(-1)
  if (!catalog) throw new Error('no service catalogue in resources')
  return catalog
}

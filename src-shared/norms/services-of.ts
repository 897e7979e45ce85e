import type { ServiceCatalog } from '../catalog/catalog'
import { catalogOf } from '../catalog/find-catalog'
import type { Project } from '../project/project'

const namesOf = new WeakMap<ServiceCatalog, ReadonlyMap<string, string>>()

/** Once for each catalogue: a check looks at every project of the county. */
function namesIn(catalog: ServiceCatalog): ReadonlyMap<string, string> {
  const known = namesOf.get(catalog) ?? new Map(catalog.items.map(({ code, name }) => [code, name]))
  namesOf.set(catalog, known)
  return known
}

/** What a project buys, as its own catalogue calls it: another one may give the code to another service. */
export function servicesOf(catalogs: readonly ServiceCatalog[], project: Project): string[] {
  const catalog = catalogOf(catalogs, project)
  const names = catalog && namesIn(catalog)
  return project.items.flatMap(({ code }) => (code === '' ? [] : (names?.get(code) ?? code)))
}

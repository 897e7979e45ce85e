import type { ServiceCatalog } from './catalog'

/** What a project says of its catalogue; without a digest it is one of the program's. */
export interface CatalogName {
  catalogVersion: string
  catalogSha256?: string | undefined
}

/** How a project names it. */
export const catalogName = ({ version, sha256 }: ServiceCatalog): CatalogName => ({
  catalogVersion: version,
  ...(sha256 && { catalogSha256: sha256 }),
})

/** The catalogue a project was made by; null where it is not here. */
export const catalogOf = (
  catalogs: readonly ServiceCatalog[],
  { catalogVersion, catalogSha256 }: CatalogName,
): ServiceCatalog | null =>
  catalogs.find(({ version, sha256 }) => version === catalogVersion && sha256 === catalogSha256) ?? null

/** The same for what must be drawn all the same: the program's latest where its own is not here (N01 says so). Throws when there is none at all. */
export function findCatalog(catalogs: readonly ServiceCatalog[], name: CatalogName): ServiceCatalog {
  const catalog = catalogOf(catalogs, name) ?? catalogs.findLast(({ sha256 }) => sha256 === undefined)
  if (!catalog) throw new Error('no service catalogue in resources')
  return catalog
}

import type { CatalogItem, ServiceCatalog } from '#shared/catalog/catalog'

/** Entries whose name or definition holds what is typed; all of them while nothing is. */
export function catalogHits(catalog: ServiceCatalog | null, typed: string): CatalogItem[] {
  const wanted = typed.trim()
  const items = (catalog?.items ?? []).filter(({ enabled }) => enabled)
  return items.filter(({ name, definition }) => `${name}${definition}`.includes(wanted))
}

/** The one entry that is left of the list; Enter means it. */
export function onlyHit(catalog: ServiceCatalog | null, typed: string): CatalogItem | null {
  const [hit, ...others] = typed.trim() === '' ? [] : catalogHits(catalog, typed)
  return hit && others.length === 0 ? hit : null
}

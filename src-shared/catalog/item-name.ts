import type { CatalogItem } from './catalog'

/** What a clerk calls an item; one that no catalogue here knows has no name, and its code would say nothing. */
export const itemName = (entry: Pick<CatalogItem, 'name'> | null | undefined): string => entry?.name ?? '清单外的服务'

import type { ServiceCatalog } from '#shared/catalog/catalog'
import { catalogOf } from '#shared/catalog/find-catalog'
import { useAppData } from '../app-data'
import { useProjectDraft } from './project-draft'

/** The 服务清单 the open project was made by; null while there is none, or it is not here. */
export function useCatalog(): ServiceCatalog | null {
  const catalogs = useAppData((state) => state.resources?.catalogs)
  return useProjectDraft(({ project }) => (project && catalogs ? catalogOf(catalogs, project) : null))
}

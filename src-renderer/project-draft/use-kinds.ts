import { useMemo } from 'react'
import { kindsBought, type ServiceKind } from '#shared/catalog/service-kind'
import { useProjectDraft } from './project-draft'
import { useProjectRules } from './project-rules'
import { useCatalog } from './use-catalog'

const none: ServiceKind[] = []

/** Wording of every kind of service as the open project goes by it, and of those it buys. */
export function useKinds(): { all: ServiceKind[]; bought: ServiceKind[] } {
  const project = useProjectDraft((state) => state.project)
  const all = useProjectRules(project)?.serviceKinds ?? none
  const catalog = useCatalog()
  const items = project?.items
  return useMemo(() => ({ all, bought: kindsBought(items ?? [], catalog, all) }), [all, catalog, items])
}

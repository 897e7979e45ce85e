import { useMemo } from 'react'
import { kindsBought, type ServiceKind } from '#shared/catalog/service-kind'
import { useAppData } from '../app-data'
import { useProjectDraft } from './project-draft'
import { useCatalog } from './use-catalog'

const none: ServiceKind[] = []

/** Wording of every kind of service, and of those the open project buys. */
export function useKinds(): { all: ServiceKind[]; bought: ServiceKind[] } {
  const all = useAppData((state) => state.resources?.rules.serviceKinds ?? none)
  const catalog = useCatalog()
  const items = useProjectDraft((state) => state.project?.items)
  return useMemo(() => ({ all, bought: kindsBought(items ?? [], catalog, all) }), [all, catalog, items])
}

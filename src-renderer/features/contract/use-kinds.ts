import { useMemo } from 'react'
import { kindsBought, type ServiceKind } from '#shared/catalog/service-kind'
import { useAppData } from '../../app-data'
import { useProjectDraft } from '../project/project-draft'

const none: ServiceKind[] = []

/** Wording of every kind of service, and of those the open project buys. */
export function useKinds(): { all: ServiceKind[]; bought: ServiceKind[] } {
  const all = useAppData((state) => state.resources?.rules.serviceKinds ?? none)
  const catalogs = useAppData((state) => state.resources?.catalogs)
  const items = useProjectDraft((state) => state.project?.items)
  const version = useProjectDraft((state) => state.project?.catalogVersion)
  return useMemo(() => {
    const catalog = catalogs?.find((candidate) => candidate.version === version) ?? null
    return { all, bought: kindsBought(items ?? [], catalog, all) }
  }, [all, catalogs, items, version])
}

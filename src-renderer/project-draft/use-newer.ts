import { useMemo } from 'react'
import type { KnownSet } from '#shared/data-sets/data-set'
import { procurementDay } from '#shared/law/procurement-day'
import type { NamedDataKind } from '#shared/office-data/named-data'
import { newerFor } from '#shared/office-data/rules-for'
import type { Project } from '#shared/project/project'
import { useAppData } from '../app-data'
import { useIsGuest } from './guest-notice'

/** Whose it is, for the clerk. */
export const ownerOf = ({ by }: KnownSet) => (by === 'office' ? '本单位' : '程序')

/** The newer version of what a project names, which it may go over to; another unit's project goes by its own. */
export function useNewer<B>(kind: NamedDataKind<B>, project: Project): KnownSet<B> | null {
  const sets = useAppData((state) => state.resources?.rules.sets)
  const isGuest = useIsGuest()
  const { id = '', version, sha256 } = kind.nameIn(project)
  const on = procurementDay(project)
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the project nothing else decides
  return useMemo(
    () => (sets && !isGuest ? newerFor(kind, sets, project) : null),
    [sets, isGuest, id, version, sha256, on],
  )
}

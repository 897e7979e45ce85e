import { useEffect, useState } from 'react'
import type { Found } from '#shared/search/found'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { findDraft, keepDraft } from '../../drafts'
import { useNavigation } from '../../navigation'

type Ref = Pick<Found, 'source' | 'id'>

const kept = 8
/** With the app's own data, ids alone. */
const draftKey = (county: string) => `recent ${county}`

const isRefs = (value: unknown): value is Ref[] =>
  Array.isArray(value) && value.every((one) => typeof one?.source === 'string' && typeof one?.id === 'string')

const recentIn = (county: string): Ref[] => findDraft(draftKey(county), isRefs) ?? []

/** Puts what the clerk went to before the others. */
export function rememberRecent({ source, id }: Ref): void {
  const folder = useAppData.getState().county?.folder
  if (!folder) return
  const others = recentIn(folder).filter((one) => one.source !== source || one.id !== id)
  keepDraft(draftKey(folder), [{ source, id }, ...others].slice(0, kept))
}

/** Follows where the clerk goes, however she gets there. */
export const followRecent = (): (() => void) =>
  useNavigation.subscribe((now, before) => {
    const { screen, projectId, recordId, contractorId } = now
    if (screen === 'project' && projectId && (before.screen !== screen || before.projectId !== projectId))
      rememberRecent({ source: 'project', id: projectId })
    if (recordId && recordId !== before.recordId) rememberRecent({ source: 'record', id: recordId })
    if (contractorId && contractorId !== before.contractorId) rememberRecent({ source: 'contractor', id: contractorId })
  })

/** As they are now; what is there no more is left out. */
export function useRecent(): Found[] {
  const folder = useAppData((state) => state.county?.folder)
  const [recent, setRecent] = useState<Found[]>([])
  useEffect(() => {
    if (!folder) return
    void call('search.show', { refs: recentIn(folder) }).then((shown) => shown.ok && setRecent(shown.value))
  }, [folder])
  return recent
}

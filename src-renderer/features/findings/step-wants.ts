import { useMemo } from 'react'
import { isLater, type ProjectTab } from '../../navigation'
import { useProjectDraft } from '../../project-draft/project-draft'
import { useProjectUnreadable } from '../../project-draft/use-project-unreadable'
import { useIsUnfilled } from './count-findings'

/** What a step still wants of the clerk. */
export interface StepWants {
  /** To be mended: errors that are more than an empty field, and texts that cannot be read. */
  wrong: number
  /** To be filled in. */
  unfilled: number
  /** Warnings of two places that say different things. */
  contradictions: number
  /** The other ones. */
  warnings: number
  /** `data-field` of everything wrong, unreadable or empty. */
  fields: string[]
}

/** How a finding names the step. */
const screenOf = (tab: ProjectTab): string => (isLater(tab) ? tab.slice('later/'.length) : tab)

/** 材料与提交 gathers what all steps, the year and the county want. */
export function useStepWants(tab: ProjectTab): StepWants {
  const all = useProjectDraft((state) => state.findings)
  const unreadable = useProjectUnreadable()
  const isUnfilled = useIsUnfilled()
  return useMemo(() => {
    const isHere = (screen: string | null) => tab === 'bundle' || screen === screenOf(tab)
    const findings = all.filter(({ where }) => isHere(where.screen))
    const here = unreadable.filter(({ screen }) => isHere(screen))
    const unfilled = findings.filter(isUnfilled)
    const wrong = findings.filter((finding) => finding.level === 'error' && !isUnfilled(finding))
    const remarks = findings.filter(({ level }) => level === 'warning')
    const contradictions = remarks.filter(({ contradicts }) => contradicts).length
    // A text that is kept is found by its rule as well: it counts once.
    const unread = here.filter(
      ({ field }) => !wrong.some(({ where }) => `${field}.`.startsWith(`${where.field || '-'}.`)),
    )
    return {
      wrong: wrong.length + unread.length,
      unfilled: unfilled.length,
      contradictions,
      warnings: remarks.length - contradictions,
      fields: [...unread.map(({ field }) => field), ...[...wrong, ...unfilled].map(({ where }) => where.field)],
    }
  }, [all, unreadable, isUnfilled, tab])
}

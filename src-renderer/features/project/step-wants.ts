import { useMemo } from 'react'
import type { ProjectTab } from '../../navigation'
import { countFindings, useIsUnfilled } from '../findings/count-findings'
import { useProjectDraft } from './project-draft'
import { useProjectUnreadable } from './use-project-unreadable'

/** What a step still wants of the clerk. */
export interface StepWants {
  /** To be mended: errors that are more than an empty field, and texts that cannot be read. */
  wrong: number
  /** To be filled in. */
  unfilled: number
  warnings: number
  /** `data-field` of everything wrong, unreadable or empty. */
  fields: string[]
}

/** 材料与提交 gathers what all steps, the year and the county want. */
export function useStepWants(tab: ProjectTab): StepWants {
  const all = useProjectDraft((state) => state.findings)
  const unreadable = useProjectUnreadable()
  const isUnfilled = useIsUnfilled()
  return useMemo(() => {
    const isHere = (screen: string | null) => tab === 'bundle' || screen === tab
    const findings = all.filter(({ where }) => isHere(where.screen))
    const unread = unreadable.filter(({ screen }) => isHere(screen))
    const unfilled = findings.filter(isUnfilled)
    const wrong = findings.filter((finding) => finding.level === 'error' && !isUnfilled(finding))
    return {
      wrong: wrong.length + unread.length,
      unfilled: unfilled.length,
      warnings: countFindings(findings).warnings,
      fields: [...unread.map(({ field }) => field), ...[...wrong, ...unfilled].map(({ where }) => where.field)],
    }
  }, [all, unreadable, isUnfilled, tab])
}

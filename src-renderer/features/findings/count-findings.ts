import { useMemo } from 'react'
import type { Finding } from '#shared/norms/finding'
import { isUnfilled } from '#shared/norms/unfilled'
import { useAppData } from '../../app-data'
import { useProjectDraft } from '../../project-draft/project-draft'

/** Errors and warnings; notes only inform. */
export function countFindings(findings: Finding[]): { errors: number; warnings: number } {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length
  return { errors: count('error'), warnings: count('warning') }
}

/** Tells the errors of the open project that only name an empty field: 待填, not yet 问题. */
export function useIsUnfilled(): (finding: Finding) => boolean {
  const project = useProjectDraft((state) => state.project)
  const profile = useAppData((state) => state.county?.profile)
  return useMemo(
    () => (finding) => project !== null && profile !== undefined && isUnfilled(finding, project, profile),
    [project, profile],
  )
}

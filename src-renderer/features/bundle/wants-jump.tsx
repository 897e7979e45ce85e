import { Button } from '@mantine/core'
import type { Finding } from '#shared/norms/finding'
import { useNavigation } from '../../navigation'
import { useIsUnfilled } from '../findings/count-findings'
import { useFindingsPanel } from '../findings/findings-panel-state'
import { useProjectDraft } from '../project/project-draft'

/** Problems and empty fields: one click to the first of each, one to the list of all. */
export function WantsJump({ wrong, unfilled }: { wrong: number; unfilled: number }) {
  const findings = useProjectDraft((state) => state.findings)
  const isUnfilled = useIsUnfilled()
  const goTo = useNavigation((state) => state.goTo)
  const showPanel = useFindingsPanel((state) => state.show)
  if (wrong + unfilled === 0) return null
  const firstWrong = findings.find((finding) => finding.level === 'error' && !isUnfilled(finding))
  const firstUnfilled = findings.find(isUnfilled)
  const jump = (label: string, finding: Finding | undefined) =>
    finding && (
      <Button size="compact-sm" variant="light" title={finding.message} onClick={() => goTo(finding.where)}>
        {label}
      </Button>
    )
  return (
    <div className="submit-part submit-jumps">
      {wrong > 0 && (
        <span>
          {wrong} 项问题 {jump('去改', firstWrong)}
        </span>
      )}
      {unfilled > 0 && (
        <span>
          {unfilled} 项待填 {jump('去填', firstUnfilled)}
        </span>
      )}
      <Button size="compact-sm" variant="subtle" onClick={showPanel}>
        查看全部
      </Button>
    </div>
  )
}

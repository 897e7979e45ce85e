import { Button } from '@mantine/core'
import type { Finding } from '#shared/norms/finding'
import { useFindingsPanel } from '../../actions/findings-panel-state'
import { useNavigation } from '../../navigation'
import { useProjectDraft } from '../../project-draft/project-draft'
import { WholeDates } from '../../ui/whole-dates'
import { useIsUnfilled } from '../findings/count-findings'

/** More stand behind 查看全部: the gaps and papers below have to be seen, too. */
const atMost = 5

/** What the norms have found, worst first, each with its way out: problems, contradictions, the empty fields in one row, warnings. */
export function OpenFindings() {
  const findings = useProjectDraft((state) => state.findings)
  const isUnfilled = useIsUnfilled()
  const goTo = useNavigation((state) => state.goTo)
  const showPanel = useFindingsPanel((state) => state.show)
  const unfilled = findings.filter(isUnfilled)
  const [firstUnfilled] = unfilled
  const open = findings
    .filter((finding) => finding.level !== 'note' && !unfilled.includes(finding))
    .toSorted((one, other) => weightOf(one) - weightOf(other))
  if (open.length + unfilled.length === 0) return null
  const more = open.length - atMost
  const shown = open.slice(0, atMost)
  const rowsOf = (some: Finding[]) =>
    some.map((finding) => (
      <li key={finding.key} className="submit-row">
        <span className={`finding-${finding.level}`} title={finding.message}>
          <span className="finding-level">{names[weightOf(finding)]}</span>
          <WholeDates>{finding.message}</WholeDates>
        </span>
        <Go label={finding.message} onClick={() => goTo(finding.where)}>
          去改
        </Go>
      </li>
    ))
  return (
    <div className="submit-part">
      <ul>
        {rowsOf(shown.filter((finding) => !isRemark(finding)))}
        {firstUnfilled && (
          <li className="submit-row">
            <span>
              <span className="finding-level">待填</span>
              {unfilled.length} 项还没有填
            </span>
            <Go label={firstUnfilled.message} onClick={() => goTo(firstUnfilled.where)}>
              去填
            </Go>
          </li>
        )}
        {rowsOf(shown.filter(isRemark))}
      </ul>
      <Button size="compact-sm" variant="subtle" onClick={showPanel}>
        {more > 0 ? `还有 ${more} 项，查看全部` : '查看全部'}
      </Button>
    </div>
  )
}

function Go({ label, children, onClick }: { label: string; children: string; onClick(): void }) {
  return (
    <Button size="compact-sm" variant="light" aria-label={`${children}：${label}`} onClick={onClick}>
      {children}
    </Button>
  )
}

const names = ['问题', '不一致', '提醒'] as const

/** It bars nothing. */
const isRemark = (finding: Finding) => weightOf(finding) === 2

function weightOf({ level, contradicts }: Finding): 0 | 1 | 2 {
  if (level === 'error') return 0
  return contradicts ? 1 : 2
}

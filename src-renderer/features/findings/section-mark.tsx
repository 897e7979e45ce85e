import type { Finding } from '#shared/norms/finding'
import { countFindings, useIsUnfilled } from './count-findings'

/** How much is wrong, or still to be filled in, in a part of a form that may be folded. */
export function SectionMark({ findings }: { findings: Finding[] }) {
  const unfilled = findings.filter(useIsUnfilled()).length
  const { errors, warnings } = countFindings(findings)
  const wrong = errors - unfilled
  if (wrong > 0) return <span className="section-mark section-mark-bad">{wrong} 项问题</span>
  if (unfilled > 0) return <span className="section-mark section-mark-unfilled">{unfilled} 项待填</span>
  if (warnings > 0) return <span className="section-mark section-mark-warn">{warnings} 项提醒</span>
  return null
}

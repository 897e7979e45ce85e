import type { Finding } from '#shared/norms/finding'
import { countFindings } from './count-findings'

/** How much is wrong in a part of a form that may be folded. */
export function SectionMark({ findings }: { findings: Finding[] }) {
  const { errors, warnings } = countFindings(findings)
  if (errors > 0) return <span className="section-mark section-mark-bad">{errors} 项问题</span>
  if (warnings > 0) return <span className="section-mark section-mark-warn">{warnings} 项提醒</span>
  return null
}

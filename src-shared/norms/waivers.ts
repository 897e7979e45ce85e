import type { Waiver } from '../project/project'
import { isFiller, saysNoReason } from '../text/filler'
import type { Finding } from './finding'

/** A record counts only with both: why, and the paper that bears it; 无 and / are neither. */
function isComplete(record: { reason: string; paper: string } | null | undefined): boolean {
  return !!record && !saysNoReason(record.reason) && !isFiller(record.paper)
}

/** The reason on record that this very text is no breach; a changed text needs a new one. */
export function confirmationOf({ key, confirms }: Pick<Finding, 'key' | 'confirms'>, waivers: Waiver[]): Waiver | null {
  if (confirms === '') return null
  return (
    waivers.find(({ findingKey, text, reason }) => findingKey === key && text === confirms && !saysNoReason(reason)) ??
    null
  )
}

/**
 * A waivable error with a complete record becomes a warning that shows the record, a contradiction a note; a confirmed text
 * becomes a note; all else stays as it is.
 */
export function applyWaiver(finding: Finding, waivers: Waiver[], justified: Finding['waived']): Finding {
  const confirmed = confirmationOf(finding, waivers)
  if (confirmed) return { ...finding, level: 'note', waived: { reason: confirmed.reason, paper: '' } }
  if (!finding.waivable || finding.level === 'note') return finding
  const own = waivers.find((waiver) => waiver.findingKey === finding.key && isComplete(waiver))
  const record = own ?? (isComplete(justified) ? justified : null)
  if (!record) return finding
  return {
    ...finding,
    level: finding.level === 'error' ? 'warning' : 'note',
    waived: { reason: record.reason, paper: record.paper },
  }
}

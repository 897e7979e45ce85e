import './finding-list.css'
import { Button } from '@mantine/core'
import { IconArrowRight, IconShieldCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Finding } from '#shared/norms/finding'
import { useNavigation } from '../navigation'
import { BasisMark } from './basis-mark'
import { WholeDates } from './whole-dates'

interface FindingListProps {
  findings: Finding[]
  /** 去改; by default the app turns to the finding's screen and field. */
  onGo?: (finding: Finding) => void
  /** Errors to be shown as 待填: their field is only empty yet. */
  isUnfilled?: (finding: Finding) => boolean
  /** Below a finding: for the waiver form. */
  children?: (finding: Finding) => ReactNode
}

const levelNames: Record<Finding['level'], string> = { error: '问题', warning: '提醒', note: '说明' }

/** 规范核验: every finding with its message, basis, way to mend and one click to the field. */
export function FindingList({ findings, onGo, isUnfilled = () => false, children }: FindingListProps) {
  const goTo = useNavigation((state) => state.goTo)
  return (
    <ul className="finding-list">
      {findings.map((finding) => (
        <li
          key={finding.key}
          className={`finding finding-${isUnfilled(finding) ? 'unfilled' : finding.level}`}
          data-finding={finding.key}
        >
          <p className="finding-message">
            <span className="finding-level">{isUnfilled(finding) ? '待填' : levelNames[finding.level]}</span>
            <WholeDates>{finding.message}</WholeDates>
          </p>
          <p className="finding-basis">
            <BasisMark basis={finding.basis} />
          </p>
          <div className="finding-fix">
            <span>
              <WholeDates>{finding.fix}</WholeDates>
            </span>
            <Button
              size="compact-sm"
              variant="light"
              rightSection={<IconArrowRight size={14} aria-hidden="true" />}
              aria-label={`去改：${finding.message}`}
              onClick={() => (onGo ? onGo(finding) : goTo(finding.where))}
            >
              去改
            </Button>
            {finding.otherWay && <OtherWay {...finding.otherWay} />}
          </div>
          {finding.waived && (
            <p className="finding-waived">
              <IconShieldCheck size={15} aria-hidden="true" />
              <span>
                {finding.waived.paper === ''
                  ? `已确认不是购买：${finding.waived.reason}`
                  : `已说明理由：${finding.waived.reason}（${finding.waived.paper}）`}
              </span>
            </p>
          )}
          {children?.(finding)}
        </li>
      ))}
    </ul>
  )
}

function OtherWay({ label, where }: NonNullable<Finding['otherWay']>) {
  const goTo = useNavigation((state) => state.goTo)
  return (
    <Button size="compact-sm" variant="subtle" onClick={() => goTo(where)}>
      {label}
    </Button>
  )
}

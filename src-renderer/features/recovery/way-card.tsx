import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { focusOnce } from '../../ui/focus-once'

export interface WayCardText {
  icon: TablerIcon
  /** What its button says, and what comes of it. */
  name: string
  says: ReactNode
  /** There is nothing yet to do it with. */
  cannot?: boolean
  onGo(): void
  children?: ReactNode
}

interface WayCardProps extends WayCardText {
  way: string
  busy: boolean
  isFirst: boolean
}

/** One way on from a county that cannot be opened. */
export function WayCard({ icon: Icon, name, says, cannot = false, busy, isFirst, onGo, way, children }: WayCardProps) {
  return (
    <li className="way" data-way={way}>
      <button
        ref={isFirst && !busy && !cannot ? focusOnce : undefined}
        type="button"
        className={isFirst ? 'plain-button way-first' : 'plain-button'}
        disabled={busy || cannot}
        onClick={onGo}
      >
        <Icon size={18} aria-hidden="true" />
        {name}
      </button>
      <div className="way-says">
        {says}
        {children}
      </div>
    </li>
  )
}

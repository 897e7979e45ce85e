import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface WayCardProps {
  icon: TablerIcon
  /** What its button says, and what comes of it. */
  name: string
  says: ReactNode
  busy: boolean
  isFirst: boolean
  onGo(): void
  way: string
  children?: ReactNode
}

/** One way on from a county that cannot be opened. */
export function WayCard({ icon: Icon, name, says, busy, isFirst, onGo, way, children }: WayCardProps) {
  return (
    <li className="way" data-way={way}>
      <button
        type="button"
        className={isFirst ? 'plain-button way-first' : 'plain-button'}
        disabled={busy}
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

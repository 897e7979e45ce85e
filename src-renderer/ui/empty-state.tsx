import './empty-state.css'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** What this place is for and how to begin, while nothing is in it. */
export function EmptyState(props: { icon: Icon; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty-state">
      <props.icon size={40} stroke={1.3} aria-hidden="true" />
      <p className="empty-state-title">{props.title}</p>
      {props.children && <div className="empty-state-text">{props.children}</div>}
      {props.action && <div className="empty-state-action">{props.action}</div>}
    </div>
  )
}

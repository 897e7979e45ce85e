import { type ReactNode, useRef } from 'react'
import { ActionButton } from '../../actions/action-button'
import * as actions from '../../actions/editing'
import { printPart } from '../../printing'

interface PrintedPartProps {
  title: string
  about: string
  className: string
  children: ReactNode
}

/** A picture of a step with its figures, that prints by itself. */
export function PrintedPart({ title, about, className, children }: PrintedPartProps) {
  const part = useRef<HTMLElement>(null)
  return (
    <section className={`sheet ${className}`} aria-label={title} ref={part}>
      <div className="later-part-head">
        <h2 className="sheet-title">
          {title} <small>{about}</small>
        </h2>
        <ActionButton
          action={actions.print}
          size="sm"
          variant="default"
          run={() => part.current && printPart(part.current, title)}
        />
      </div>
      {children}
    </section>
  )
}

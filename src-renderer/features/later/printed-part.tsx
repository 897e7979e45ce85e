import { type ReactNode, useEffect, useRef } from 'react'
import { ActionButton } from '../../actions/action-button'
import * as actions from '../../actions/editing'
import { type ToldList, useToldList } from '../../lists/told-list'
import { printPart, printsItself } from '../../printing'

interface PrintedPartProps {
  title: string
  about: string
  className: string
  /** Its figures, where no table holds them; the list of its title prints as the picture it is. */
  list?: ToldList | null
  children: ReactNode
}

/** A picture of a step with its figures, that prints by itself. */
export function PrintedPart({ title, about, className, list = null, children }: PrintedPartProps) {
  const part = useRef<HTMLElement>(null)
  useToldList(part, list)
  useEffect(() => {
    const { current } = part
    return current ? printsItself(current, () => printPart(current, title)) : undefined
  }, [title])
  return (
    <section
      className={`sheet ${className}`}
      aria-label={title}
      ref={part}
      data-prints={title}
      data-list={list ? title : undefined}
    >
      <div className="later-part-head">
        <h2 className="sheet-title">
          {title} <small>{about}</small>
        </h2>
        <ActionButton
          action={actions.print}
          size="sm"
          variant="default"
          onClick={() => part.current && void printPart(part.current, title)}
        />
      </div>
      {children}
    </section>
  )
}

import './locked-fields.css'
import type { ReactNode } from 'react'

/** Fields of what is agreed and in force: to be read, not to be changed. */
export function LockedFields({ locked, children }: { locked: boolean; children: ReactNode }) {
  return (
    <fieldset className="locked-fields" disabled={locked}>
      {children}
    </fieldset>
  )
}

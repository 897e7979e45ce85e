import './signed-lock.css'
import type { ReactNode } from 'react'
import { useProjectDraft } from './project-draft'

/** Fields of what a signed contract has agreed (P08): to be read, not to be changed. */
export function SignedLock({ children }: { children: ReactNode }) {
  const signed = useProjectDraft(({ signing }) => signing === 'signed')
  return (
    <fieldset className="signed-lock" disabled={signed}>
      {children}
    </fieldset>
  )
}

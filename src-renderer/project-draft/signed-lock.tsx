import type { ReactNode } from 'react'
import { LockedFields } from '../ui/locked-fields'
import { useProjectDraft } from './project-draft'

/** Fields of what a signed contract has agreed (P08). */
export function SignedLock({ children }: { children: ReactNode }) {
  return <LockedFields locked={useProjectDraft(({ signing }) => signing === 'signed')}>{children}</LockedFields>
}

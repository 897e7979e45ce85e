import './folds.css'
import { Accordion } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { useNavigation } from '../../navigation'
import { WhenSeen } from './when-seen'

interface FoldsProps {
  className?: string
  /** Ids of those that are open at first. */
  opened(): string[]
  /** The fold that holds a field; a finding's field opens it. */
  foldOf(field: string): { id: string } | undefined
  children: ReactNode
}

/** Parts of a form that open and close by themselves; a closed one keeps nothing in the page. */
export function Folds({ className, opened, foldOf, children }: FoldsProps) {
  const { focusField, focusRequest } = useNavigation()
  const [open, setOpen] = useState(() => {
    const asked = foldOf(focusField)
    return [...new Set([...opened(), ...(asked ? [asked.id] : [])])]
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: a second request for the same field must run again
  useEffect(() => {
    const asked = foldOf(focusField)
    if (asked) setOpen((before) => (before.includes(asked.id) ? before : [...before, asked.id]))
  }, [focusField, focusRequest])

  return (
    <Accordion
      className={className}
      multiple
      variant="contained"
      order={2}
      keepMounted={false}
      transitionDuration={0}
      value={open}
      onChange={setOpen}
    >
      {children}
    </Accordion>
  )
}

/** What a fold holds. The first of a step stands in view and is drawn with it, what begins below the window after it. */
export function FoldPanel({ isFirst, children }: { isFirst: boolean; children: ReactNode }) {
  return <Accordion.Panel>{isFirst ? children : <WhenSeen>{children}</WhenSeen>}</Accordion.Panel>
}

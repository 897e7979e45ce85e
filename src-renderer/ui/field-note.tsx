import { IconAlertTriangle, IconBulb, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'

type NoteTone = 'hint' | 'suggestion' | 'warning' | 'error'

const icons = { hint: IconInfoCircle, suggestion: IconBulb, warning: IconAlertTriangle, error: IconCircleX }

/** One line below a field: a hint, a 建议值 that nobody has confirmed, a warning or an error. */
export function FieldNote({ tone = 'hint', children }: { tone?: NoteTone; children: ReactNode }) {
  const Icon = icons[tone]
  return (
    <p className={`field-note field-note-${tone}`}>
      <Icon size={15} aria-hidden="true" />
      <span>{children}</span>
    </p>
  )
}

import { IconAlertTriangle, IconBulb, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import { Children, type ReactNode } from 'react'
import { WholeDates } from './whole-dates'

type NoteTone = 'hint' | 'suggestion' | 'warning' | 'error'

const icons = { hint: IconInfoCircle, suggestion: IconBulb, warning: IconAlertTriangle, error: IconCircleX }

/** One line below a field: a hint, a 建议值 that nobody has confirmed, a warning or an error. */
export function FieldNote({ tone = 'hint', children }: { tone?: NoteTone; children: ReactNode }) {
  const Icon = icons[tone]
  return (
    <p className={`field-note field-note-${tone}`}>
      <Icon size={15} aria-hidden="true" />
      <span>
        {Children.map(children, (part) => (typeof part === 'string' ? <WholeDates>{part}</WholeDates> : part))}
      </span>
    </p>
  )
}

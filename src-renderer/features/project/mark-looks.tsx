import { IconAlertTriangle, IconCheck, IconCircleDashed, IconMinus, IconPencil, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type StepState, stepStateNames } from '#shared/project/step-state'

const plainIcons = { untouched: IconCircleDashed, blocked: IconMinus, done: IconCheck } as const

/** 未开始, 暂不能办 or 完成: a sign without a count, its name read out and in the tooltip; `why` it cannot be done now. */
export function PlainMark({ state, why }: { state: StepState; why: string }) {
  if (state === 'wrong' || state === 'unfilled') return null
  const Icon = plainIcons[state]
  const title = state === 'blocked' ? why : stepStateNames[state]
  return (
    <span className={`rail-mark rail-mark-${state}`} title={title} data-state={state}>
      <Icon size={13} stroke={state === 'untouched' ? 2 : 3} aria-hidden="true" />
      <span className="visually-hidden">{title}</span>
    </span>
  )
}

export const UnfilledMark = (props: Pick<CountMarkProps, 'count' | 'of'>) => (
  <CountMark look="unfilled" icon={<IconPencil size={12} stroke={2.5} aria-hidden="true" />} {...props} />
)

/** What is to be mended. */
export const WrongMark = (props: Pick<CountMarkProps, 'count' | 'of'>) => (
  <CountMark look="bad" icon={<IconX size={12} stroke={3} aria-hidden="true" />} {...props} />
)

export const WarnMark = (props: Pick<CountMarkProps, 'count' | 'of'>) => (
  <CountMark look="warn" icon={<IconAlertTriangle size={12} stroke={2.5} aria-hidden="true" />} {...props} />
)

interface CountMarkProps {
  look: 'bad' | 'unfilled' | 'warn'
  icon: ReactNode
  count: number
  /** 项问题, read out behind the count. */
  of: string
}

function CountMark({ look, icon, count, of }: CountMarkProps) {
  return (
    <span className={`rail-mark rail-mark-${look}`} title={`${count} ${of}`}>
      {icon}
      <span className="rail-count">{count}</span>
      <span className="visually-hidden">{of}</span>
    </span>
  )
}

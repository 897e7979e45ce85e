import './error-notice.css'
import { IconAlertCircle, IconInfoCircle, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type AppError, describeError } from '#shared/errors'
import { remedyOf } from '../remedy'

/** An expected failure in its three sentences: what happened, what is safe, what to do next. The start screen shows it as well, before the component library is there. */
export function ErrorNotice(props: {
  error: AppError
  /** What to do next, where the words of the error speak of what there is not here. */
  next?: string
  onRetry?: () => void
  onClose?: () => void
  children?: ReactNode
}) {
  const { what, safe, next } = { ...describeError(props.error), ...(props.next !== undefined && { next: props.next }) }
  // What the clerk has asked for herself is no failure.
  const asked = props.error.code === 'CANCELLED'
  const remedy = remedyOf(props.error)
  const Icon = asked ? IconInfoCircle : IconAlertCircle
  return (
    <div className={asked ? 'error-notice error-notice-asked' : 'error-notice'} role={asked ? 'status' : 'alert'}>
      <Icon className="error-icon" size={20} aria-hidden="true" />
      <div className="error-words">
        <p className="error-what">{what}</p>
        <p>{safe}</p>
        <p className="error-next">{next}</p>
        {remedy && (
          <button type="button" className="plain-button error-retry" onClick={remedy.act}>
            {remedy.button}
          </button>
        )}
        {props.children}
        {props.onRetry && (
          <button type="button" className="plain-button error-retry" onClick={props.onRetry}>
            再试一次
          </button>
        )}
      </div>
      {props.onClose && (
        <button type="button" className="error-close" aria-label="关闭提示" onClick={props.onClose}>
          <IconX size={16} aria-hidden="true" />
        </button>
      )}
    </div>
  )
}

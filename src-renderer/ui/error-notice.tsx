import { Alert, Button } from '@mantine/core'
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type AppError, describeError } from '#shared/errors'

/** An expected failure in its three sentences: what happened, what is safe, what to do next. */
export function ErrorNotice(props: {
  error: AppError
  onRetry?: () => void
  onClose?: () => void
  children?: ReactNode
}) {
  const { what, safe, next } = describeError(props.error)
  // What the clerk has asked for herself is no failure.
  const asked = props.error.code === 'CANCELLED'
  const color = asked ? 'steppe' : 'red'
  return (
    <Alert
      color={color}
      variant="light"
      role={asked ? 'status' : 'alert'}
      icon={asked ? <IconInfoCircle aria-hidden="true" /> : <IconAlertCircle aria-hidden="true" />}
      title={what}
      withCloseButton={props.onClose !== undefined}
      closeButtonLabel="关闭提示"
      {...(props.onClose ? { onClose: props.onClose } : {})}
    >
      <p className="error-safe">{safe}</p>
      <p className="error-next">{next}</p>
      {props.children}
      {props.onRetry && (
        <Button mt="xs" size="xs" variant="outline" color={color} onClick={props.onRetry}>
          再试一次
        </Button>
      )}
    </Alert>
  )
}

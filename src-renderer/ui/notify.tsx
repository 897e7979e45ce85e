import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type AppError, describeError } from '#shared/errors'

/** Shows an expected failure; it stays until it is closed, because its third sentence asks for something. */
export function notifyError(error: AppError): void {
  const { what, safe, next } = describeError(error)
  if (error.code === 'CANCELLED') {
    notifyDone(what)
    return
  }
  notifications.show({ color: 'red', autoClose: false, title: what, message: `${safe}${next}`, role: 'alert' })
}

export function notifyDone(message: string): void {
  notifications.show({ color: 'teal', message, autoClose: 4000 })
}

/** Done, with a way back: instead of asking 确定吗 before. */
export function notifyUndo(message: string, undo: () => void): void {
  const id = notifications.show({
    color: 'gray',
    autoClose: 12_000,
    message: (
      <span className="undo-notice">
        {message}
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id)
            undo()
          }}
        >
          撤销
        </Button>
      </span>
    ),
  })
}

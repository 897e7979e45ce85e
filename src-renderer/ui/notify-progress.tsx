import { Button, Progress } from '@mantine/core'
import { notifications } from '@mantine/notifications'

const afterMs = 500

/** Work that may last, told once it has lasted half a second, with the way to leave it off. */
export function showProgress(label: string, onCancel: () => void) {
  let [text, percent, shown] = ['', 0, '']
  const message = () => (
    <span className="undo-notice" data-testid="progress-notice">
      <span role="status">
        {label}　{text}
        <Progress value={percent} aria-label={`${label}进度`} />
      </span>
      <Button size="compact-sm" variant="light" onClick={onCancel}>
        取消
      </Button>
    </span>
  )
  function show(): void {
    clearTimeout(timer)
    if (shown !== '') return
    shown = notifications.show({ color: 'gray', autoClose: false, withCloseButton: false, message: message() })
  }
  const timer = setTimeout(show, afterMs)
  return {
    /** At once: somebody waits for it. */
    show,
    tell(now: string, done: number): void {
      text = now
      percent = Math.round(done * 100)
      if (shown !== '') notifications.update({ id: shown, color: 'gray', autoClose: false, message: message() })
    },
    end(): void {
      clearTimeout(timer)
      if (shown !== '') notifications.hide(shown)
    },
  }
}

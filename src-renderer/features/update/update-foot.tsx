import { Button } from '@mantine/core'
import type { UpdateStanding } from '#shared/update/standing'
import { focusOnce } from '../../ui/focus-once'

interface UpdateFootProps {
  /** null = not known yet. */
  standing: UpdateStanding | null
  /** A file was looked at and is good. */
  isFound: boolean
  isReady: boolean
  isRunning: boolean
  onClose(): void
  onChoose(): void
  onBegin(): void
}

/** Of 升级程序: what comes next is on the right, and what Enter presses. */
export function UpdateFoot({ standing, isFound, isReady, isRunning, onClose, onChoose, onBegin }: UpdateFootProps) {
  const isBarred = Boolean(standing?.cannot)
  return (
    <div className="dialog-actions">
      <Button ref={isBarred ? focusOnce : undefined} variant="default" disabled={isRunning} onClick={onClose}>
        {isReady ? '先不换' : '关闭'}
      </Button>
      {isReady && (
        <Button ref={focusOnce} onClick={() => window.close()}>
          关闭窗口并更换
        </Button>
      )}
      {!isReady && !isBarred && (
        <Button
          ref={standing && !isFound ? focusOnce : undefined}
          variant={isFound ? 'default' : 'filled'}
          disabled={!standing || isRunning}
          onClick={onChoose}
        >
          选升级文件…
        </Button>
      )}
      {!isReady && isFound && (
        <Button ref={focusOnce} disabled={isRunning} onClick={onBegin}>
          备份并准备升级
        </Button>
      )}
    </div>
  )
}

import { Button } from '@mantine/core'
import { IconAlertCircle, IconCheck, IconLoader2 } from '@tabler/icons-react'

interface Props {
  state: 'saved' | 'saving' | 'failed'
  savedAt: string | null
  onRetry?: () => void
}

/** 已保存 HH:mm:ss / 正在保存 / 保存失败, and another try. */
export function SaveMark({ state, savedAt, onRetry }: Props) {
  return (
    <span className={`save-state save-state-${state}`} role="status" data-testid="save-state" data-state={state}>
      {state === 'saving' && <IconLoader2 size={16} aria-hidden="true" />}
      {state === 'saved' && <IconCheck size={16} aria-hidden="true" />}
      {state === 'failed' && <IconAlertCircle size={16} aria-hidden="true" />}
      {state === 'saving' && '正在保存'}
      {state === 'saved' && (savedAt ? `已保存 ${savedAt}` : '已保存')}
      {state === 'failed' && '保存失败，内容仍在'}
      {state === 'failed' && onRetry && (
        <Button size="compact-xs" variant="outline" color="red" onClick={onRetry}>
          再试一次
        </Button>
      )}
    </span>
  )
}

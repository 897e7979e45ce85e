import { Button } from '@mantine/core'
import { IconAlertCircle, IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react'
import type { UnreadableField } from '../edits/unreadable'
import { useNavigation } from '../navigation'

interface Props {
  state: 'saved' | 'saving' | 'failed'
  savedAt: string | null
  /** Fields whose text is not in effect: 已保存 would not be true of them. */
  unreadable?: UnreadableField[]
  onRetry?: () => void
}

/** 已保存 HH:mm:ss / 正在保存 / 保存失败 and another try / 有 n 处无法识别 and the way there. */
export function SaveMark({ state, savedAt, unreadable = [], onRetry }: Props) {
  const goTo = useNavigation((navigation) => navigation.goTo)
  const first = unreadable[0]
  const shown = state !== 'failed' && first ? 'unreadable' : state
  return (
    <span className={`save-state save-state-${shown}`} role="status" data-testid="save-state" data-state={shown}>
      {shown === 'saving' && <IconLoader2 size={16} aria-hidden="true" />}
      {shown === 'saved' && <IconCheck size={16} aria-hidden="true" />}
      {shown === 'failed' && <IconAlertCircle size={16} aria-hidden="true" />}
      {shown === 'unreadable' && <IconAlertTriangle size={16} aria-hidden="true" />}
      {shown === 'saving' && '正在保存'}
      {shown === 'saved' && '已保存'}
      {shown === 'saved' && savedAt && <span className="save-more">{` ${savedAt}`}</span>}
      {shown === 'failed' && '保存失败，内容仍在'}
      {shown === 'unreadable' && <span className="save-more">{`有 ${unreadable.length} 处填写无法识别，`}</span>}
      {shown === 'unreadable' && '未生效'}
      {shown === 'failed' && onRetry && (
        <Button size="compact-xs" variant="outline" color="red" onClick={onRetry}>
          再试一次
        </Button>
      )}
      {shown === 'unreadable' && first?.screen && (
        <Button
          size="compact-xs"
          variant="outline"
          color="red"
          title={`${first.label}：${first.text}`}
          aria-label="去改无法识别的填写"
          onClick={() => first.screen && goTo({ screen: first.screen, field: first.field })}
        >
          去改
        </Button>
      )}
    </span>
  )
}

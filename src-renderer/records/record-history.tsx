import { Button } from '@mantine/core'
import { HistoryDrawer } from '../ui/history-drawer'
import { HistoryTools } from '../undo/history-tools'
import { mayBePutBack } from '../undo/subject-history'
import { useRecordDraft } from './record-draft'

interface RecordHistoryProps {
  onClose(): void
}

/** 历史: who did what when, the value before and after, and the way back to it; what holds it says why it stays. */
export function RecordHistory({ onClose }: RecordHistoryProps) {
  const { entry, steps, olderSteps, readOlder, putBack } = useRecordDraft()
  return (
    <HistoryDrawer
      title="历史"
      onClose={onClose}
      tools={entry && <HistoryTools title={`历史：${entry.title}`} steps={steps} id={entry.id} />}
      onOlder={olderSteps === null ? null : () => void readOlder()}
      steps={steps}
      testId="record-history"
      ofField={(step, { field, label }) =>
        mayBePutBack(step, field) && (
          <Button size="compact-xs" variant="subtle" onClick={() => void putBack(field, step.stamp)}>
            恢复为原来的内容<span className="visually-hidden">：{label}</span>
          </Button>
        )
      }
    />
  )
}

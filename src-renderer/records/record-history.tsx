import { Button } from '@mantine/core'
import { HistoryDrawer } from '../ui/history-drawer'
import { useRecordDraft } from './record-draft'

interface RecordHistoryProps {
  /** Values may be put back. */
  open: boolean
  onClose(): void
}

/** 历史: who did what when, the value before and after, and the way back to it. */
export function RecordHistory({ open, onClose }: RecordHistoryProps) {
  const { steps, olderSteps, readOlder, putBack } = useRecordDraft()
  return (
    <HistoryDrawer
      title="历史"
      onClose={onClose}
      onOlder={olderSteps === null ? null : () => void readOlder()}
      steps={steps}
      testId="record-history"
      ofField={({ stamp, undone }, { field, label }) =>
        open &&
        !undone &&
        !field.startsWith('@') && (
          <Button size="compact-xs" variant="subtle" onClick={() => void putBack(field, stamp)}>
            恢复为原来的内容<span className="visually-hidden">：{label}</span>
          </Button>
        )
      }
    />
  )
}

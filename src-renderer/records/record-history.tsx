import { Button, Drawer } from '@mantine/core'
import type { RecordKind } from '#shared/records/kind'
import type { HistoryStep } from '#shared/records/record-entry'
import { changedText, type ProjectNames } from '#shared/records/value-text'
import { localTime } from '../ui/local-time'
import { useRecordDraft } from './record-draft'

interface RecordHistoryProps {
  kind: RecordKind
  projects: ProjectNames
  /** Values may be put back. */
  open: boolean
  onClose(): void
}

/** 历史: who did what when, the value before and after, and the way back to it. */
export function RecordHistory({ kind, projects, open, onClose }: RecordHistoryProps) {
  const { steps, olderSteps, readOlder } = useRecordDraft()
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={460}
      title="历史"
      closeButtonProps={{ 'aria-label': '收起历史' }}
    >
      <ol className="record-steps" data-testid="record-history">
        {steps.map((step) => (
          <li key={`${step.stamp.device} ${step.stamp.counter}`} data-undone={step.undone || undefined}>
            <p className="record-step-head">
              <b>{step.title}</b>
              <span className="muted figure">
                {localTime(step.at)}　{step.who || '未记录人员'}
              </span>
              {step.undone && <span className="muted">已撤销</span>}
            </p>
            {step.fields
              .filter(({ field }) => field !== '@record')
              .map((field) => (
                <Changed
                  key={field.field}
                  kind={kind}
                  field={field}
                  stamp={step.stamp}
                  projects={projects}
                  open={open && !step.undone}
                />
              ))}
          </li>
        ))}
      </ol>
      {olderSteps !== null && (
        <Button variant="subtle" onClick={() => void readOlder()}>
          显示更早的
        </Button>
      )}
    </Drawer>
  )
}

interface ChangedProps {
  kind: RecordKind
  field: HistoryStep['fields'][number]
  stamp: HistoryStep['stamp']
  projects: ProjectNames
  open: boolean
}

function Changed({ kind, field, stamp, projects, open }: ChangedProps) {
  const putBack = useRecordDraft((state) => state.putBack)
  const { label, before, after } = field
  const text = (value: unknown) => changedText(kind, field.field, value, projects) || '空'
  return (
    <p className="record-change">
      <span className="muted">{label}：</span>
      <del>{text(before)}</del> → <ins>{text(after)}</ins>
      {open && !field.field.startsWith('@') && (
        <Button size="compact-xs" variant="subtle" onClick={() => void putBack(field.field, stamp)}>
          恢复为原来的内容<span className="visually-hidden">：{label}</span>
        </Button>
      )}
    </p>
  )
}

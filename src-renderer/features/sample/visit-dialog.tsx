import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '#shared/errors'
import { blankVisit, type SampledHousehold, type Trace, traceCodes, traces, type Visit } from '#shared/sampling/sampled'
import { call } from '../../api'
import { DateField } from '../../ui/date-field'
import { enterMoves } from '../../ui/enter-next'
import { ErrorNotice } from '../../ui/error-notice'
import { useFocusBack } from '../../ui/focus-back'

interface VisitDialogProps {
  recordId: string
  row: SampledHousehold
  canSave: boolean
  onSaved(): void
  onClose(): void
}

/** What the last visit was made by and when: the next one is mostly of the same day and people. */
let last: Pick<Visit, 'visitedOn' | 'visitors' | 'surveyor'> = blankVisit

const answers = [
  { value: '', label: '未填' },
  { value: 'there', label: '有' },
  { value: 'missing', label: '无' },
]

/** One visit, typed from its sheet. */
export function VisitDialog({ recordId, row, canSave, onSaved, onClose }: VisitDialogProps) {
  useFocusBack()
  const isNew = row.result === 'pending' && row.visit.visitedOn === null
  const [visit, setVisit] = useState<Visit>(isNew ? { ...row.visit, ...last } : row.visit)
  const [result, setResult] = useState(row.result === 'replaced' ? 'pending' : row.result)
  const [replaceFor, setReplaceFor] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const set = (part: Partial<Visit>) => setVisit({ ...visit, ...part })
  const readOnly = !canSave || row.result === 'replaced'
  const { householdId } = row

  async function save() {
    const saved = await call('sampling.save', { recordId, householdId, result, visit })
    if (!saved.ok) return setError(saved.error)
    const { visitedOn, visitors, surveyor } = visit
    last = { visitedOn, visitors, surveyor }
    onSaved()
  }
  async function replace() {
    const done = await call('sampling.replace', { recordId, householdId, reason: replaceFor })
    if (done.ok) onSaved()
    else setError(done.error)
  }
  const text = (field: 'visitors' | 'surveyor' | 'traceReason' | 'reason', label: string) => (
    <TextInput
      label={label}
      value={visit[field]}
      maxLength={500}
      readOnly={readOnly}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  )
  return (
    <Modal
      data-dialog="sample-visit"
      opened
      onClose={onClose}
      size={820}
      title={`${row.code} ${row.name}`}
      closeOnClickOutside={false}
    >
      <form
        className="dialog-form"
        data-testid="visit-form"
        {...enterMoves}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
        {row.visit.replacedFor && <p className="muted">已替换：{row.visit.replacedFor}</p>}
        <div className="columns">
          <NativeSelect
            label="结论"
            data-autofocus
            disabled={readOnly}
            value={result}
            data={[
              { value: 'pending', label: '待复核' },
              { value: 'good', label: '合格' },
              { value: 'bad', label: '不合格' },
            ]}
            onChange={(event) => setResult(event.currentTarget.value as typeof result)}
          />
          <DateField label="复核日期" value={visit.visitedOn} onChange={(visitedOn) => set({ visitedOn })} />
          {text('visitors', '复核人')}
          {text('surveyor', '原调查员')}
          {traceCodes.map((code) => (
            <TraceSelect
              key={code}
              code={code}
              value={visit.traces[code]}
              disabled={readOnly}
              onChange={(value) => set({ traces: { ...visit.traces, [code]: value } })}
            />
          ))}
          <div className="span-all">{text('traceReason', '缺留痕的原因（拒绝录音、户不在等）')}</div>
          <div className="span-all">{text('reason', '不一致的内容、不合格的原因')}</div>
        </div>
        {!readOnly && row.result === 'pending' && row.reasons.length === 0 && (
          <div className="sample-replace">
            <TextInput
              label="确实无法入户的，写明理由，由程序按种子顺序补同一层的下一户"
              value={replaceFor}
              maxLength={500}
              onChange={(event) => setReplaceFor(event.currentTarget.value)}
            />
            <Button variant="default" disabled={replaceFor.trim() === ''} onClick={() => void replace()}>
              替换这一户
            </Button>
          </div>
        )}
        <div className="dialog-actions">
          <Button variant="default" onClick={onClose}>
            关闭
          </Button>
          {!readOnly && <Button type="submit">保存，下一户</Button>}
        </div>
      </form>
    </Modal>
  )
}

interface TraceSelectProps {
  code: Trace
  value: 'there' | 'missing' | null
  disabled: boolean
  onChange(value: 'there' | 'missing' | null): void
}

const TraceSelect = ({ code, value, disabled, onChange }: TraceSelectProps) => (
  <NativeSelect
    label={traces[code]}
    data={answers}
    value={value ?? ''}
    disabled={disabled}
    onChange={(event) => onChange((event.currentTarget.value || null) as typeof value)}
  />
)

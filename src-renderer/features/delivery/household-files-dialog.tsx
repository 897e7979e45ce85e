import { Button, Checkbox, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { HouseholdDelivered } from '#shared/delivery/delivery'
import { blankReason, type ReasonKind, reasonKinds, type TraceReason } from '#shared/delivery/trace-reason'
import type { AppError } from '#shared/errors'
import type { HouseholdSummary } from '#shared/households/household'
import type { HouseholdTrace } from '#shared/office-data/household-traces'
import { call } from '../../api'
import { DateField } from '../../ui/date-field'
import { enterMoves } from '../../ui/enter-next'
import { ErrorNotice } from '../../ui/error-notice'
import { useFocusBack } from '../../ui/focus-back'
import { HouseholdTraces } from './household-traces'

interface HouseholdFilesDialogProps {
  household: HouseholdSummary
  traces: readonly HouseholdTrace[]
  onSaved(): void
  /** Leads to what the register holds of the household. */
  onHousehold(): void
  onClose(): void
}

/** Who looked into the last one and when: the next is mostly of the same day and people. */
let last: TraceReason = blankReason

/** 每户材料 of one household: what is there, to be looked at; what is not, and why, with who signed for it. */
export function HouseholdFilesDialog({ household, traces, onSaved, onHousehold, onClose }: HouseholdFilesDialogProps) {
  useFocusBack()
  const { id: householdId, code, name } = household
  const missing = traces.filter(({ title }) => household.files?.missing.includes(title))
  const [delivered, setDelivered] = useState<HouseholdDelivered | null>(null)
  const [chosen, setChosen] = useState(missing.map((trace) => trace.code))
  const [reason, setReason] = useState<TraceReason>({ ...last, note: '' })
  const [error, setError] = useState<AppError | null>(null)
  const set = (part: Partial<TraceReason>) => setReason({ ...reason, ...part })
  useEffect(() => {
    void call('delivery.household', { householdId }).then((read) =>
      read.ok ? setDelivered(read.value) : setError(read.error),
    )
  }, [householdId])

  async function save(said: TraceReason | null, of: string[]) {
    const saved = await call('delivery.saveReasons', { householdId, traces: of, reason: said })
    if (!saved.ok) return setError(saved.error)
    if (said) last = said
    onSaved()
  }
  const text = (field: 'note' | 'signedBy' | 'reviewedBy', label: string) => (
    <TextInput
      label={label}
      value={reason[field]}
      maxLength={500}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  )
  return (
    <Modal
      data-dialog="household-files"
      opened
      onClose={onClose}
      size={820}
      title={`每户材料：${code} ${name}`}
      closeOnClickOutside={false}
    >
      <form
        className="dialog-form"
        data-testid="reason-form"
        {...enterMoves}
        onSubmit={(event) => {
          event.preventDefault()
          void save(reason, chosen)
        }}
      >
        {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
        {delivered && (
          <HouseholdTraces delivered={delivered} traces={traces} onWithdraw={(trace) => void save(null, [trace])} />
        )}
        {missing.length > 0 && (
          <div className="columns">
            <NativeSelect
              label="原因"
              data-autofocus
              value={reason.kind}
              data={Object.entries(reasonKinds).map(([value, label]) => ({ value, label }))}
              onChange={(event) => set({ kind: event.currentTarget.value as ReasonKind })}
            />
            <DateField label="签字日期" value={reason.signedOn} onChange={(signedOn) => set({ signedOn })} />
            {text('signedBy', '签字人（被访人或村干部）')}
            {text('reviewedBy', '复核人')}
            <div className="span-all">{text('note', '补充说明（选“其他”的必填）')}</div>
            <fieldset className="record-checks span-all">
              <legend>缺的材料</legend>
              {missing.map((trace) => (
                <Checkbox
                  key={trace.code}
                  label={trace.title}
                  checked={chosen.includes(trace.code)}
                  onChange={(event) =>
                    setChosen(
                      missing
                        .map((one) => one.code)
                        .filter((one) => (one === trace.code ? event.currentTarget.checked : chosen.includes(one))),
                    )
                  }
                />
              ))}
            </fieldset>
          </div>
        )}
        <div className="dialog-actions">
          <Button variant="subtle" onClick={onHousehold}>
            户册信息
          </Button>
          <Button variant="default" onClick={onClose}>
            关闭
          </Button>
          {missing.length > 0 && (
            <Button type="submit" disabled={chosen.length === 0}>
              保存，下一户
            </Button>
          )}
        </div>
      </form>
    </Modal>
  )
}

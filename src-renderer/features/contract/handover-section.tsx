import { Radio } from '@mantine/core'
import { type ContractForm, type Handover, handoverAfterAcceptance } from '#shared/project/contract-form'
import { ChoiceField, CountField, DayField, Findings, LongField, TextField } from './contract-fields'
import type { ContractEditing } from './use-contract'
import { useFieldAbout } from './use-field-about'

const subcontractingChoices = [
  { value: 'forbidden', label: '不得分包' },
  { value: 'partly_with_consent', label: '经甲方书面同意可部分分包' },
]

/** C16, C17: who may do a part of it, and when and how the files are handed over. */
export function HandoverSection({ form, set, put }: ContractEditing) {
  return (
    <div className="columns columns-3">
      <ChoiceField
        field="subcontracting"
        label="分包（转包一律禁止）"
        data={subcontractingChoices}
        value={form.subcontracting}
        onChange={(value) => set({ subcontracting: value as ContractForm['subcontracting'] })}
      />
      {form.subcontracting === 'partly_with_consent' && (
        <LongField
          field="subcontractingScope"
          label="可分包的内容和比例"
          rows={1}
          value={form.subcontractingScope}
          onChange={(subcontractingScope) => set({ subcontractingScope })}
        />
      )}
      <TextField
        field="handover.media"
        label="移交介质"
        value={form.handover.media}
        onChange={(media) => put('handover', { media })}
      />
      <CountField
        field="handover.copies"
        label="移交份数"
        unit="份"
        value={form.handover.copies}
        onChange={(copies) => put('handover', { copies })}
      />
      <HandoverDay handover={form.handover} onChange={(part) => put('handover', part)} />
    </div>
  )
}

/** In words, as it is printed, or by a date. */
function HandoverDay({ handover, onChange }: { handover: Handover; onChange(part: Partial<Handover>): void }) {
  const about = useFieldAbout('handover.due')
  return (
    <div className="span-all handover-day">
      <Findings field="handover.due" filled>
        <Radio.Group
          label="档案移交时间"
          description={about}
          data-field="contract.handover.due"
          value={handover.due}
          onChange={(due) => onChange({ due: due as Handover['due'] })}
        >
          <div className="choice-row">
            <Radio value="after_acceptance" label={handoverAfterAcceptance} />
            <Radio value="on_date" label="指定日期之前" />
          </div>
        </Radio.Group>
      </Findings>
      {handover.due === 'on_date' && (
        <DayField
          field="handover.on"
          label="档案移交日（含当日）"
          value={handover.on}
          onChange={(on) => onChange({ on })}
        />
      )}
    </div>
  )
}

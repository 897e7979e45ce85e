import { AmountField, CountField, RateField } from './contract-fields'
import { FalseRecordField } from './false-record-field'
import type { ContractEditing } from './use-contract'
import { useUnits } from './use-units'

/** C19, C22: what a breach costs, counted in the units of what is bought. */
export function BreachSection({ form, set, put }: ContractEditing) {
  const unit = useUnits()
  const { breach } = form
  return (
    <div className="columns columns-3">
      <RateField
        field="breach.dailyRateBp"
        label="逾期违约金（每日占合同价款）"
        value={breach.dailyRateBp}
        onChange={(dailyRateBp) => put('breach', { dailyRateBp })}
      />
      <RateField
        field="breach.capBp"
        label="违约金总额上限（占合同价款）"
        value={breach.capBp}
        onChange={(capBp) => put('breach', { capBp })}
      />
      <AmountField
        field="breach.perDefectiveFileFen"
        label={`验收不合格违约金（每${unit}）`}
        value={breach.perDefectiveFileFen}
        onChange={(perDefectiveFileFen) => put('breach', { perDefectiveFileFen })}
      />
      <FalseRecordField form={form} put={put} />
      <CountField
        field="breach.terminateAfterDays"
        label="逾期多少日可解除合同"
        unit="日"
        value={breach.terminateAfterDays}
        onChange={(terminateAfterDays) => put('breach', { terminateAfterDays })}
      />
      <CountField
        field="forceMajeureNoticeDays"
        label="不可抗力通知期"
        unit="日内"
        value={form.forceMajeureNoticeDays}
        onChange={(forceMajeureNoticeDays) => set({ forceMajeureNoticeDays })}
      />
    </div>
  )
}

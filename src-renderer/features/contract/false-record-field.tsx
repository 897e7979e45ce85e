import { countedUnit, suggestedFalseRecordFen } from '#shared/contract/false-record'
import { formatYuan } from '#shared/money/yuan'
import { FieldNote } from '../../ui/field-note'
import { AmountField } from './contract-fields'
import type { ContractEditing } from './use-contract'

/** 虚假入户 and the like: a sum for each unit, or twice its price where none is typed. */
export function FalseRecordField({ form, setAt, project }: ContractEditing) {
  const items = project?.items ?? []
  const suggested = suggestedFalseRecordFen({ items, contract: form })
  const unit = countedUnit(items)
  const twice = `单价的2倍${suggested === null ? '' : `，即每${unit} ${formatYuan(suggested)} 元`}`
  return (
    <div>
      <AmountField
        field="breach.perFalseRecordFen"
        label={`虚假记录违约金（每${unit}）`}
        value={form.breach.perFalseRecordFen}
        onChange={(sum) => setAt('breach.perFalseRecordFen', sum)}
      />
      <FieldNote tone="suggestion">不填按{twice}（建议值）；不计入违约金总额上限</FieldNote>
    </div>
  )
}

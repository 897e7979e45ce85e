import { countedUnit, suggestedFalseRecordFen } from '#shared/contract/false-record'
import { valueStatus, valueText } from '#shared/law/suggested-values'
import { formatYuan } from '#shared/money/yuan'
import { useProjectRules } from '../../project-draft/project-rules'
import { FieldNote } from '../../ui/field-note'
import { AmountField } from './contract-fields'
import type { ContractEditing } from './use-contract'

/** 虚假入户 and the like: a sum for each unit, or twice its price where none is typed. */
export function FalseRecordField({ form, setAt, project }: ContractEditing) {
  const values = useProjectRules(project)?.suggestedValues
  const items = project?.items ?? []
  const suggested = values ? suggestedFalseRecordFen({ items, contract: form }, values) : null
  const unit = countedUnit(items)
  const twice =
    values &&
    `单价的${valueText(values, 'false-record-times')}${suggested === null ? '' : `，即每${unit} ${formatYuan(suggested)} 元`}`
  return (
    <div>
      <AmountField
        field="breach.perFalseRecordFen"
        label={`虚假记录违约金（每${unit}）`}
        value={form.breach.perFalseRecordFen}
        onChange={(sum) => setAt('breach.perFalseRecordFen', sum)}
      />
      {values && (
        <FieldNote tone="suggestion">
          不填按{twice}（{valueStatus(values, 'false-record-times')}）；不计入违约金总额上限
        </FieldNote>
      )}
    </div>
  )
}

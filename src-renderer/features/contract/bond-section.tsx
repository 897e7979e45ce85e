import { type BondForm, bondFormNames } from '#shared/project/contract-form'
import { AmountField, ChoiceField, CountField } from './contract-fields'
import type { ContractEditing } from './use-contract'

const forms = [
  { value: '', label: '请选择' },
  ...Object.entries(bondFormNames).map(([value, label]) => ({ value, label })),
]

const required = [
  { value: 'no', label: '不要求' },
  { value: 'yes', label: '要求提交' },
]

/** 履约保证金: whether the procurement papers ask for one, how much, in what form, and when it goes back. */
export function BondSection({ form, put }: ContractEditing) {
  const { performanceBond } = form
  return (
    <div className="columns">
      <ChoiceField
        field="performanceBond.required"
        label="采购文件是否要求履约保证金"
        data={required}
        value={performanceBond.required ? 'yes' : 'no'}
        onChange={(value) => put('performanceBond', { required: value === 'yes' })}
      />
      {performanceBond.required && (
        <>
          <AmountField
            field="performanceBond.amountFen"
            label="履约保证金数额（不超过合同价款的10%）"
            value={performanceBond.amountFen}
            onChange={(amountFen) => put('performanceBond', { amountFen })}
          />
          <ChoiceField
            field="performanceBond.form"
            label="提交形式（不得收取现金）"
            data={forms}
            value={performanceBond.form ?? ''}
            onChange={(value) => put('performanceBond', { form: (value || null) as BondForm | null })}
          />
          <CountField
            field="performanceBond.returnWithinWorkdays"
            label="最终验收合格后退还期限"
            unit="个工作日内"
            value={performanceBond.returnWithinWorkdays}
            onChange={(returnWithinWorkdays) => put('performanceBond', { returnWithinWorkdays })}
          />
        </>
      )}
    </div>
  )
}

import { NativeSelect, TextInput } from '@mantine/core'
import { formatYuan } from '#shared/money/yuan'
import { BpInput } from '../../ui/bp-input'
import { DeleteRow } from '../../ui/delete-row'
import { GrowingText } from '../../ui/growing-text'
import { IntegerInput } from '../../ui/integer-input'
import type { PaymentStageProps } from './payment-stage-props'
import { PaymentStageTerms } from './payment-stage-terms'

/** One payment stage: what, how much and when above; what it waits for below. */
export function PaymentStageRows(props: PaymentStageProps) {
  const { index, stage, years, amountFen, onChange, onRemove } = props
  const field = `contract.payments.${index}`
  const named = (what: string) => `第 ${index + 1} 期${what}`
  return (
    <tbody data-row data-field={field}>
      <tr className="payment-lead">
        {years.length > 0 && (
          <td>
            <NativeSelect
              size="xs"
              aria-label={named('付款年度')}
              data-field={`${field}.year`}
              data={[{ value: '', label: '请选择' }, ...years.map(String)]}
              value={stage.year !== null && years.includes(stage.year) ? String(stage.year) : ''}
              onChange={(event) => onChange({ year: Number(event.currentTarget.value) || null })}
            />
          </td>
        )}
        <td>
          <TextInput
            size="xs"
            aria-label={named('名称')}
            value={stage.name}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
          />
        </td>
        <td>
          <BpInput
            size="xs"
            aria-label={named('比例')}
            data-field={`${field}.shareBp`}
            value={stage.shareBp}
            onChange={(shareBp) => onChange({ shareBp: shareBp ?? 0 })}
          />
        </td>
        <td>
          <GrowingText
            size="xs"
            minRows={1}
            aria-label={named('付款条件')}
            value={stage.condition}
            onChange={(event) => onChange({ condition: event.currentTarget.value })}
          />
        </td>
        <td>
          <IntegerInput
            size="xs"
            aria-label={named('付款期限')}
            data-field={`${field}.dueWorkdays`}
            value={stage.dueWorkdays}
            onChange={(days) => onChange({ dueWorkdays: days ?? 0 })}
          />
        </td>
        <td className="amount figure cell-middle">
          {stage.byQuantity && <small className="muted">不超过</small>}
          <span data-testid="payment-amount">{amountFen === null ? '—' : formatYuan(amountFen)}</span>
        </td>
        <td>
          <DeleteRow label={`删除第 ${index + 1} 期`} onDelete={onRemove} />
        </td>
      </tr>
      <PaymentStageTerms {...props} />
    </tbody>
  )
}

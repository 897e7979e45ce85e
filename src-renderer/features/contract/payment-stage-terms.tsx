import { Checkbox } from '@mantine/core'
import { LineText } from '../../ui/line-text'
import type { PaymentStageProps } from './payment-stage-props'

/** What a stage waits for: its acceptance and when that one is due, unless it is 预付; and whether it is paid by quantity. */
export function PaymentStageTerms({ index, stage, years, isFinal, onChange }: PaymentStageProps) {
  const field = `contract.payments.${index}`
  const named = (what: string) => `第 ${index + 1} 期${what}`
  return (
    <tr className="payment-terms">
      <td colSpan={years.length > 0 ? 7 : 6}>
        <div>
          <Checkbox
            size="xs"
            label="预付款，不以验收为前提"
            aria-label={named('预付款，不以验收为前提')}
            data-field={`${field}.prepaid`}
            checked={stage.prepaid}
            onChange={(event) => onChange({ prepaid: event.currentTarget.checked })}
          />
          {!stage.prepaid && isFinal && <span className="muted">验收时点：最终验收，全部服务完成后</span>}
          {!stage.prepaid && !isFinal && (
            <div className="payment-milestone">
              <span aria-hidden="true" data-hint={stage.milestone === '' || undefined}>
                验收时点
              </span>
              <LineText
                size="xs"
                aria-label={named('验收时点')}
                data-field={`${field}.milestone`}
                placeholder="不填则为付款条件所列事项完成后"
                value={stage.milestone}
                onChange={(milestone) => onChange({ milestone })}
              />
              <span aria-hidden="true" data-hint={stage.milestone === '' || undefined}>
                时
              </span>
            </div>
          )}
          <Checkbox
            size="xs"
            label="按合格数量结算"
            aria-label={named('按合格数量结算')}
            data-field={`${field}.byQuantity`}
            checked={stage.byQuantity}
            onChange={(event) => onChange({ byQuantity: event.currentTarget.checked })}
          />
        </div>
      </td>
    </tr>
  )
}

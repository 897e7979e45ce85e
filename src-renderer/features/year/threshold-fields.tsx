import { Checkbox } from '@mantine/core'
import type { ProcurementThreshold } from '#shared/county/county'
import type { ThresholdDefault } from '#shared/law/county-year'
import { DateField } from '../../ui/date-field'
import { FieldNote } from '../../ui/field-note'
import { LineText } from '../../ui/line-text'
import { MoneyInput } from '../../ui/money-input'

interface Props {
  threshold: ProcurementThreshold
  placeholder: ThresholdDefault | null
  onChange(threshold: ProcurementThreshold): void
}

/** 采购限额标准: dated, with its paper, unconfirmed until someone has held it against the paper. */
export function ThresholdFields({ threshold, placeholder, onChange }: Props) {
  const set = (change: Partial<ProcurementThreshold>) => {
    const next = { ...threshold, ...change }
    // Confirmed means: this amount, by this paper, from this day. Another amount has not been confirmed.
    const same = change.confirmed !== undefined || !threshold.confirmed
    onChange(same ? next : { ...next, confirmed: false })
  }
  const complete =
    threshold.amountFen !== null && threshold.documentNumber.trim() !== '' && threshold.effectiveOn !== null
  const suggested = placeholder !== null && threshold.amountFen === placeholder.amountFen && !threshold.confirmed

  return (
    <div>
      <div className="columns columns-3">
        <div>
          <MoneyInput
            label="采购限额标准（服务类）"
            data-field="threshold.amountFen"
            value={threshold.amountFen}
            onChange={(amountFen) => set({ amountFen })}
          />
          {suggested && <FieldNote tone="suggestion">建议值，{placeholder.status}。请按本地文件填写。</FieldNote>}
        </div>
        <LineText
          label="依据文号"
          data-field="threshold.documentNumber"
          placeholder="如 内财购〔2025〕26号"
          value={threshold.documentNumber}
          onChange={(documentNumber) => set({ documentNumber })}
        />
        <DateField
          label="生效日期"
          data-field="threshold.effectiveOn"
          value={threshold.effectiveOn}
          onChange={(effectiveOn) => set({ effectiveOn })}
        />
      </div>
      <Checkbox
        mt="sm"
        data-field="threshold.confirmed"
        label="已确认：以上金额、文号、生效日期已与文件原件核对一致"
        description={
          !threshold.confirmed &&
          '未确认前，预算在 30 万元至 100 万元之间的项目不显示「未发现问题」。金额、文号、日期三项填齐后才能勾选。'
        }
        checked={threshold.confirmed}
        disabled={!complete && !threshold.confirmed}
        onChange={(event) => set({ confirmed: event.currentTarget.checked })}
      />
    </div>
  )
}

import { toDaxie } from '#shared/money/daxie'
import type { ServiceItem } from '#shared/project/project'
import { useProjectDraft } from '../project/project-draft'
import { AmountField, ChoiceField, DayField, RateField, TextField } from './contract-fields'
import type { ContractEditing } from './use-contract'

const pricingChoices = [
  { value: 'lump_sum', label: '总价包干' },
  { value: 'unit_price', label: '单价乘以实际数量，据实结算' },
]

const noItems: ServiceItem[] = []

/** C00 首部 and C08 合同价款. */
export function HeadSection({ form, set }: ContractEditing) {
  const items = useProjectDraft((state) => state.project?.items ?? noItems)
  return (
    <div className="columns">
      <TextField field="number" label="合同编号" value={form.number} onChange={(number) => set({ number })} />
      <DayField field="signedOn" label="签订日期" value={form.signedOn} onChange={(signedOn) => set({ signedOn })} />
      <TextField field="signedAt" label="签订地点" value={form.signedAt} onChange={(signedAt) => set({ signedAt })} />
      <RateField
        field="taxRateBp"
        label="增值税率（征收率）"
        value={form.taxRateBp}
        onChange={(taxRateBp) => set({ taxRateBp })}
      />
      <div>
        <AmountField
          field="priceFen"
          label="合同价款（含税）"
          value={form.priceFen}
          onChange={(priceFen) => set({ priceFen })}
        />
        {form.priceFen !== null && form.priceFen > 0 && (
          <p className="muted field-note">人民币{toDaxie(form.priceFen)}</p>
        )}
      </div>
      <div>
        <ChoiceField
          field="pricing"
          label="计价方式"
          data={pricingChoices}
          value={form.pricing}
          onChange={(value) => set({ pricing: value as typeof form.pricing })}
        />
        {form.pricing === 'unit_price' && items.length < 2 && (
          <AmountField
            field="unitPriceFen"
            label={`结算单价（元/${items[0]?.unit || '计量单位'}）`}
            value={form.unitPriceFen}
            onChange={(unitPriceFen) => set({ unitPriceFen })}
          />
        )}
      </div>
    </div>
  )
}

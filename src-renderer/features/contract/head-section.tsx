import { Button } from '@mantine/core'
import { itemName } from '#shared/catalog/item-name'
import { toDaxie } from '#shared/money/daxie'
import type { Fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import type { ServiceItem } from '#shared/project/project'
import { useAppData } from '../../app-data'
import { useBudget } from '../budget/use-budget'
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
  const awarded = useProjectDraft((state) => state.project?.procurement.awardedFen ?? null)
  const total = useBudget()?.result?.totalFen ?? null
  const unit = usePricedUnit(form.unitPriceItem)
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
        {form.priceFen !== null && form.priceFen > 0 && <p className="muted">人民币{toDaxie(form.priceFen)}</p>}
        <div className="price-sources">
          <Take name="取成交金额" amountFen={awarded} onTake={(priceFen) => set({ priceFen })} />
          <Take name="取预算总额" amountFen={total} onTake={(priceFen) => set({ priceFen })} />
        </div>
      </div>
      <div>
        <ChoiceField
          field="pricing"
          label="计价方式"
          data={pricingChoices}
          value={form.pricing}
          onChange={(value) => set({ pricing: value as typeof form.pricing })}
        />
        {form.pricing === 'unit_price' && <PricedItem form={form} set={set} />}
        {form.pricing === 'unit_price' && (
          <AmountField
            field="unitPriceFen"
            label={`结算单价（元/${unit}）`}
            value={form.unitPriceFen}
            onChange={(unitPriceFen) => set({ unitPriceFen })}
          />
        )}
      </div>
    </div>
  )
}

/** The unit of the item the price is for: 户, 人·小时. */
function usePricedUnit(code: string): string {
  const items = useProjectDraft((state) => state.project?.items ?? noItems)
  const priced = items.length === 1 ? items[0] : items.find((item) => item.code === code)
  return priced?.unit || '计量单位'
}

/** Which of several services the unit price is for. */
function PricedItem({ form, set }: Pick<ContractEditing, 'form' | 'set'>) {
  const items = useProjectDraft((state) => state.project?.items ?? noItems)
  const version = useProjectDraft((state) => state.project?.catalogVersion)
  const catalogs = useAppData((state) => state.resources?.catalogs)
  if (items.length < 2) return null
  const entries = catalogs?.find((catalog) => catalog.version === version)?.items ?? []
  const nameOf = (code: string) => itemName(entries.find((entry) => entry.code === code))
  return (
    <ChoiceField
      field="unitPriceItem"
      label="按单价结算的服务"
      data={[{ value: '', label: '请选择' }, ...items.map(({ code }) => ({ value: code, label: nameOf(code) }))]}
      value={form.unitPriceItem}
      onChange={(unitPriceItem) => set({ unitPriceItem })}
    />
  )
}

function Take({ name, amountFen, onTake }: { name: string; amountFen: Fen | null; onTake(amountFen: Fen): void }) {
  if (amountFen === null) return null
  return (
    <Button size="compact-sm" variant="light" onClick={() => onTake(amountFen)}>
      {name} {formatYuan(amountFen)}
    </Button>
  )
}

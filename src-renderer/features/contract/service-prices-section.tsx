import { itemName } from '#shared/catalog/item-name'
import { type PricedService, pricedServices } from '#shared/contract/service-prices'
import { groupedFigure } from '#shared/money/typed-number'
import { formatYuan } from '#shared/money/yuan'
import type { ServicePrice } from '#shared/project/contract-form'
import { useProjectDraft } from '../../project-draft/project-draft'
import { useCatalog } from '../../project-draft/use-catalog'
import { fillCells } from '../../ui/fill-cells'
import { MoneyInput } from '../../ui/money-input'
import { StillOld } from '../../ui/still-old'
import { useLatest } from '../../ui/use-latest'
import { Findings } from './contract-fields'
import type { ContractEditing } from './use-contract'

/** C08, several services: what each costs; the amount of a lump sum, the unit price where paid by unit. */
export function ServicePricesSection({ form, set }: ContractEditing) {
  const project = useProjectDraft((state) => state.project)
  const names = useCatalogNames()
  const services = project ? pricedServices(project) : []
  const edit = useLatest(form.servicePrices, (servicePrices) => set({ servicePrices }))
  if (services.length === 0) return null
  const byUnit = form.pricing === 'unit_price'

  function change(code: string, part: Partial<ServicePrice>) {
    edit((now) => {
      const before = now.find((price) => price.code === code)
      const others = now.filter((price) => price.code !== code)
      return [...others, { code, unitPriceFen: null, amountFen: null, ...before, ...part }]
    })
  }

  return (
    <Findings field="servicePrices" filled>
      <StillOld of="contract.servicePrices" />
      <table
        className="plain-table quote-table"
        aria-label="分项价格"
        data-field="contract.servicePrices"
        onPaste={fillCells}
      >
        <thead>
          <tr>
            <th>服务项目</th>
            <th className="amount">数量</th>
            <th className="amount">{byUnit ? '单价（元）' : '折算单价（元）'}</th>
            <th className="amount">金额（元）</th>
          </tr>
        </thead>
        <tbody>
          {services.map((service) => {
            const { code, quantity, unit } = service.item
            const name = names(code)
            return (
              <tr key={code}>
                <td>{name}</td>
                <td className="amount figure">{quantity === '' ? '—' : `${groupedFigure(quantity)} ${unit}`}</td>
                <td className="amount figure">
                  {byUnit ? (
                    <MoneyInput
                      size="xs"
                      aria-label={`“${name}”单价`}
                      data-field={`contract.servicePrices.${code}.unitPriceFen`}
                      value={service.unitPriceFen}
                      onChange={(unitPriceFen) => change(code, { unitPriceFen })}
                    />
                  ) : (
                    shown(service.unitPriceFen)
                  )}
                </td>
                <td className="amount figure">
                  {byUnit ? (
                    shown(service.amountFen)
                  ) : (
                    <MoneyInput
                      size="xs"
                      aria-label={`“${name}”金额`}
                      data-field={`contract.servicePrices.${code}.amountFen`}
                      value={service.amountFen}
                      onChange={(amountFen) => change(code, { amountFen })}
                    />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Findings>
  )
}

const shown = (amount: PricedService['amountFen']) => (amount === null ? '—' : formatYuan(amount))

/** The catalogue's name of an item, by its code. */
export function useCatalogNames(): (code: string) => string {
  const entries = useCatalog()?.items ?? []
  return (code) => itemName(entries.find((entry) => entry.code === code))
}

import { derivedField, typedText } from './derived-field'

const household = '户'

/** Households of a purchase counted in them: what one item alone buys, else what is typed with the beneficiaries or in the budget. */
export const itemQuantity = derivedField<string>({
  field: ({ items }) => (items.length === 1 ? 'items.0.quantity' : null),
  own: ({ items }) => typedText(items[0]?.quantity ?? ''),
  derive({ items, beneficiaries, budget }, { template }) {
    const unit = items[0]?.unit.trim()
    if (unit === household && beneficiaries.households !== null)
      return { value: String(beneficiaries.households), source: '按服务对象户数' }
    const asked = template?.inputs.find((input) => input.asked && input.unit === unit)
    const typed = asked && typedText(budget.inputs[asked.code]?.value ?? '')
    return typed ? { value: typed.trim(), source: '按预算中的户数' } : null
  },
  put: (project, value) => ({
    ...project,
    items: project.items.map((item, index) => (index === 0 ? { ...item, quantity: value ?? '' } : item)),
  }),
})

export const households = derivedField<number>({
  field: () => 'beneficiaries.households',
  own: ({ beneficiaries }) => beneficiaries.households,
  derive({ items }) {
    const [item, second] = items
    if (!item || second || item.unit.trim() !== household || !/^\d{1,9}$/.test(item.quantity.trim())) return null
    return { value: Number(item.quantity), source: '按购买数量' }
  },
  put: (project, value) => ({ ...project, beneficiaries: { ...project.beneficiaries, households: value } }),
})

import { household, isSomeOf } from '../project/households'
import { type Derived, derivedField, typedText } from './derived-field'

const source = '按预算中的户数'

const counted = (text: string | undefined, from: string): Derived<number> | null =>
  text && /^[1-9]\d{0,8}$/.test(text.trim()) ? { value: Number(text), source: from } : null

/** Households of a purchase counted in them: what one item alone buys, else what is typed with the beneficiaries or in the budget. */
export const itemQuantity = derivedField<string>({
  field: ({ items }) => (items.length === 1 ? 'items.0.quantity' : null),
  own: ({ items }) => typedText(items[0]?.quantity ?? ''),
  derive({ items, beneficiaries, budget }, { template }) {
    const unit = items[0]?.unit.trim()
    if (unit === household && beneficiaries.households)
      return { value: String(beneficiaries.households), source: '按服务对象户数' }
    const asked = template?.inputs.find((input) => input.asked && input.unit === unit)
    const typed = asked && budget.inputs[asked.code]?.value
    return typed && isSomeOf({ quantity: typed, unit: household }) ? { value: typed.trim(), source } : null
  },
  put: (project, value) => ({
    ...project,
    items: project.items.map((item, index) => (index === 0 ? { ...item, quantity: value ?? '' } : item)),
  }),
})

export const households = derivedField<number>({
  field: () => 'beneficiaries.households',
  own: ({ beneficiaries }) => beneficiaries.households,
  derive({ items, budget }, { template }) {
    const [item, second] = items
    if (!items.some(({ unit }) => unit.trim() === household)) {
      const asked = template?.inputs.find((input) => input.asked && input.unit === household)
      return counted(asked && budget.inputs[asked.code]?.value, source)
    }
    return second || !item ? null : counted(item.quantity, '按购买数量')
  },
  put: (project, value) => ({ ...project, beneficiaries: { ...project.beneficiaries, households: value } }),
})

import { isBlank, isFiller } from '../text/filler'
import { elementsBasis } from './element'
import type { Facts } from './facts'
import type { FieldPlace } from './finding'
import { at, type Rule, type RuleFinding } from './rule'

/** A text the contract can do without, but prints as it was typed. */
interface OptionalText {
  id: string
  label: string
  text: string
  where: FieldPlace
  level?: RuleFinding['level']
}

function optionalTexts({ project, contractor }: Facts): OptionalText[] {
  const { contacts, payments, risks } = project.contract
  const contact = (party: keyof typeof contacts, who: string): OptionalText[] =>
    Object.entries({ name: '联系人', phone: '联系人电话', email: '电子邮箱' } as const).map(([key, label]) => ({
      id: `${party}.${key}`,
      label: `${who}${label}`,
      text: contacts[party][key as keyof typeof contacts.partyA],
      where: at('contract', `contract.contacts.${party}.${key}`),
    }))
  return [
    {
      id: 'note',
      label: '服务对象说明',
      text: project.beneficiaries.note,
      where: at('basics', 'beneficiaries.note'),
      level: 'warning',
    },
    ...contact('partyA', '甲方'),
    ...contact('partyB', '乙方'),
    ...payments.flatMap(({ name, milestone }, index): OptionalText[] => {
      const where = at('contract', 'contract.payments')
      return [
        { id: `payment.${index}.name`, label: `第${index + 1}期付款名称`, text: name, where },
        { id: `payment.${index}.milestone`, label: `第${index + 1}期验收节点`, text: milestone, where },
      ]
    }),
    ...risks.flatMap(({ point, response }, index): OptionalText[] => {
      const where = at('contract', 'contract.risks')
      return [
        { id: `risk.${index}.point`, label: `第${index + 1}条风险点`, text: point, where },
        { id: `risk.${index}.response`, label: `第${index + 1}条风险的处置办法`, text: response, where },
      ]
    }),
    ...(contractor?.qualifications ?? []).map(
      ({ id, title, number }): OptionalText => ({
        id: `qualification.${id}`,
        label: `《${title.trim()}》的编号`,
        text: number,
        where: at('contractor', 'contractor.qualifications'),
        level: 'warning',
      }),
    ),
  ]
}

/** N13: what may stay empty is filled in or left empty; 待定 and / would stand in the contract. */
export const printedFillers: Rule = {
  id: 'contract.filler',
  norms: ['N13'],
  check: (facts) =>
    optionalTexts(facts)
      .filter(({ text }) => !isBlank(text) && isFiller(text))
      .map(
        ({ id, label, text, where, level = 'error' }): RuleFinding => ({
          id,
          level,
          message: `${label}填的是“${text.trim().slice(0, 20)}”，没有实际内容，会原样印进合同。`,
          basis: elementsBasis,
          fix: '请填写实际内容；没有的，请清空。',
          where,
        }),
      ),
}

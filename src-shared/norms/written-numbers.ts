import { civilCode } from '../law/citations'
import { isFiller } from '../text/filler'
import { visible } from '../text/fold-text'
import type { Facts } from './facts'
import type { FieldPlace } from './finding'
import { at, type Rule } from './rule'

interface WrittenNumber {
  id: string
  label: string
  text: string
  kind: 'phone' | 'account'
  where: FieldPlace
}

const several = /[、,;/，；]/

const kinds = {
  phone: {
    one: /^\+?[\d\s()-]*\d[\d\s()-]*(?:转\s*\d+)?$/,
    signs: /[\d\s()+转-]/g,
    fix: '请只写数字、空格、横线和“+”，分机写“转”，几个号码用顿号隔开。',
  },
  account: {
    one: /^[\d\s-]*\d[\d\s-]*$/,
    signs: /[\d\s-]/g,
    fix: '请对照开户许可证或银行回单，只写数字，可以用空格或横线分段。',
  },
}

/** 民法典470, 509: who cannot be reached or paid by what the contract prints; a letter among the figures is a slip. */
export const writtenNumbers: Rule = {
  id: 'numbers.written',
  norms: ['N13', 'P21'],
  check: (facts) =>
    numbersOf(facts).flatMap(({ id, label, text, kind, where }) => {
      if (isFiller(text)) return []
      const folded = visible(text)
        .normalize('NFKC')
        .replace(/[‐-―−]/g, '-')
        .trim()
      const { one, signs, fix } = kinds[kind]
      const parts = folded.split(several).map((part) => part.trim())
      if (parts.every((part) => one.test(part))) return []
      const strange = folded.replace(signs, '').replace(new RegExp(several, 'g'), '')
      const what = strange ? `中有“${strange.slice(0, 10)}”` : '不像一个号码'
      return [
        {
          id,
          level: 'warning' as const,
          message: `${label}“${text.trim().slice(0, 40)}”${what}，请核对。`,
          basis: civilCode('第四百七十条'),
          fix,
          where,
        },
      ]
    }),
}

function numbersOf({ project, contractor, county }: Facts): WrittenNumber[] {
  const { partyA, partyB } = project.contract.contacts
  const contact = (party: 'partyA' | 'partyB', label: string, text: string): WrittenNumber => ({
    id: party,
    label,
    text,
    kind: 'phone',
    where: at('contract', `contract.contacts.${party}.phone`),
  })
  const register = at('contractor', 'contractorId')
  return [
    { id: 'bureau', label: '甲方电话', text: county.profile.phone, kind: 'phone', where: at('county', 'phone') },
    ...(contractor
      ? [
          { id: 'phone', label: '乙方电话', text: contractor.phone, kind: 'phone' as const, where: register },
          {
            id: 'account',
            label: '乙方银行账号',
            text: contractor.bankAccount,
            kind: 'account' as const,
            where: register,
          },
        ]
      : []),
    contact('partyA', '甲方联系人电话', partyA.phone),
    contact('partyB', '乙方联系人电话', partyB.phone),
  ]
}

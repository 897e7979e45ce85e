import type { Contractor, ContractorKind, EnterpriseSize, Qualification } from '#shared/contractor/contractor'
import { isCreditCode } from '#shared/county/credit-code'
import { cleanContractor } from '../../fixtures/county-year'
import type { Dice } from './dice'

interface Kind {
  kind: ContractorKind
  name: string
  /** First two characters of the 统一社会信用代码; '' = a person. */
  registered: string
  proof: string
}

const kinds: Kind[] = [
  { kind: 'enterprise', name: '示例旗安和服务有限公司', registered: '91', proof: '营业执照' },
  { kind: 'enterprise', name: '北方示例（集团）社会服务股份有限公司', registered: '91', proof: '营业执照' },
  {
    kind: 'social_organisation',
    name: '示例旗睦邻社会工作服务中心',
    registered: '52',
    proof: '民办非企业单位登记证书',
  },
  { kind: 'social_organisation', name: '示例旗“暖阳”社会工作协会', registered: '51', proof: '社会团体法人登记证书' },
  { kind: 'public_institution_class_2', name: '示例旗社会服务事务所', registered: '12', proof: '事业单位法人证书' },
  { kind: 'rural_collective', name: '示例嘎查股份经济合作社', registered: 'N2', proof: '农村集体经济组织登记证' },
  {
    kind: 'grassroots_organisation',
    name: '示例社区居民委员会',
    registered: '54',
    proof: '基层群众性自治组织特别法人登记证',
  },
  { kind: 'individual', name: '示例丙', registered: '', proof: '身份证' },
]

export function randomContractor(dice: Dice): Contractor {
  const { kind, name, registered, proof } = dice.oneOf(kinds)
  return {
    ...cleanContractor(),
    name,
    kind,
    enterpriseSize: kind === 'enterprise' ? dice.oneOf<EnterpriseSize>(['large', 'medium', 'small', 'micro']) : null,
    creditCode: registered === '' ? '' : creditCode(dice, registered),
    citizenNumber: registered === '' ? '150430199001011232' : '',
    bankAccount: String(dice.between(1, 9)).padEnd(dice.between(12, 19), '0'),
    qualifications: randomQualifications(dice, proof),
  }
}

/** GB 32100: 17 characters and the check character that fits them. */
function creditCode(dice: Dice, registered: string): string {
  const body = `${registered}150430MA${String(dice.between(0, 9_999_999)).padStart(7, '0')}`
  const code = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((check) => body + check).find(isCreditCode)
  if (!code) throw new Error(`no credit code for ${body}`)
  return code
}

function randomQualifications(dice: Dice, title: string): Qualification[] {
  const longTerm = dice.happens(0.4)
  const first: Qualification = {
    id: 'q1',
    title,
    number: `示例证字第${dice.between(1, 999)}号`,
    validFrom: '2020-05-01',
    validTo: longTerm ? null : '2029-04-30',
    longTerm,
  }
  const award: Qualification = { ...first, id: 'q2', title: '社会组织评估等级证书（4A）', number: 'PG-2022-7' }
  return dice.happens(0.3) ? [first, award] : [first]
}

export function randomContact(dice: Dice, name: string) {
  return dice.happens(0.5)
    ? { name, phone: dice.oneOf(['', '0479-0000003', '13800000000']), email: dice.oneOf(['', 'lianxi@example.cn']) }
    : { name: '', phone: '', email: '' }
}

import { contractorKindNames, enterpriseSizeNames } from '../contractor/contractor'
import type { FieldWords } from './field-words'

/** The fields of the contractors' register as its history calls them. */
export const contractorWords: FieldWords = {
  name: { label: '名称' },
  creditCode: { label: '统一社会信用代码' },
  citizenNumber: { label: '公民身份号码' },
  kind: { label: '类型', names: contractorKindNames },
  enterpriseSize: { label: '企业划型', names: enterpriseSizeNames },
  address: { label: '地址' },
  legalRepresentative: { label: '法定代表人' },
  phone: { label: '联系电话' },
  bankName: { label: '开户银行' },
  bankAccount: { label: '银行账号' },
  qualifications: {
    label: '资质材料',
    fields: {
      title: { label: '名称' },
      number: { label: '编号' },
      validFrom: { label: '有效期起（信用查询为查询日期）' },
      validTo: { label: '有效期止' },
      longTerm: { label: '长期有效' },
    },
  },
}

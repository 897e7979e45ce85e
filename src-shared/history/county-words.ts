import type { FieldWords } from './field-words'

/** The fields of the county's own page as its history calls them. */
export const profileWords: FieldWords = {
  regionCode: { label: '行政区划代码' },
  regionName: { label: '旗县名称' },
  prefectureName: { label: '盟市' },
  bureauName: { label: '单位全称' },
  creditCode: { label: '统一社会信用代码' },
  address: { label: '地址' },
  legalRepresentative: { label: '法定代表人' },
  phone: { label: '联系电话' },
}

export const yearWords: FieldWords = {
  grants: {
    label: '下达资金',
    fields: {
      level: { label: '级次', names: { central: '中央', region: '自治区' } },
      fiscalYear: { label: '下达年度' },
      amountFen: { label: '金额', figure: 'fen' },
      documentNumber: { label: '文号' },
      counted: { label: '计入基数' },
    },
  },
  threshold: {
    label: '采购限额标准',
    fields: {
      amountFen: { label: '金额', figure: 'fen' },
      documentNumber: { label: '文号' },
      effectiveOn: { label: '施行日期' },
      confirmed: { label: '已确认' },
    },
  },
  ceilingJustification: {
    label: '突破上限的说明',
    fields: { reason: { label: '理由' }, paper: { label: '文件' } },
  },
}

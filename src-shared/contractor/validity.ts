import { formatChineseDate } from '../dates'
import type { Qualification } from './contractor'
import { isCreditQuery } from './credit-query'

/** 长期有效, 有效期至2028年12月31日; of a credit query 查询日期2023年3月1日. null = not said. */
export function validityText(paper: Qualification): string | null {
  const { validFrom, validTo, longTerm } = paper
  if (isCreditQuery(paper)) return validFrom && `查询日期${formatChineseDate(validFrom)}`
  return longTerm ? '长期有效' : validTo && `有效期至${formatChineseDate(validTo)}`
}

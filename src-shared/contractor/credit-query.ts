import type { Qualification } from './contractor'

/** 信用查询结果、失信记录查询; a 统一社会信用代码证 and a 信用等级证书 are none. */
const query = /信用(?:信息)?(?:查询|记录|报告)|信用中国|失信(?:信息|行为)?(?:查询|记录)/

/** A look into the credit registers has the day it was made, in `validFrom`, and no validity (N15). */
export const isCreditQuery = ({ title }: Pick<Qualification, 'title'>): boolean => query.test(title.replace(/\s/g, ''))

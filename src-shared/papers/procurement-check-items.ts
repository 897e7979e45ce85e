import { annex, type Basis, notice, procurementRegulation, smeMeasures, tenderMeasures } from '../law/citations'

/** One thing to be looked at in the procurement papers before they go out. */
export interface CheckItem {
  group: string
  text: string
  basis: Basis
  /** Norms whose findings the program names beside it; absent = judged by hand alone. */
  norms?: readonly string[]
}

const regulation = (article: string) => procurementRegulation(article)
const fair = regulation('第二十条')
const files = annex('四（二）2')

const item = (group: string, text: string, basis: Basis, norms?: readonly string[]): CheckItem =>
  norms ? { group, text, basis, norms } : { group, text, basis }

/**
 * What the procurement papers are held against (P33, P07, P35, P36, N06 to N08, N15): the eight sorts of exclusion of the
 * Regulation's art. 20 one by one. Which items an office checks is a proposal of the program.
 */
export const checkItems: readonly CheckItem[] = [
  item('需求', '采购需求完整、明确，服务内容取自服务清单', regulation('第十五条'), ['N01', 'P22']),
  item('需求', '公共服务项目已征求社会公众意见', regulation('第十五条')),
  item('质量', '质量、服务要求有数量或者可以核验的标准', files, ['P06']),
  item('公平', '向供应商提供的项目信息没有差别', fair),
  item('公平', '资格、技术、商务条件与项目特点和实际需要相适应、与合同履行有关', fair),
  item('公平', '技术、服务要求没有指向特定供应商、特定产品', fair),
  item('公平', '没有以特定行政区域或者特定行业的业绩、奖项加分或作为成交条件', fair),
  item('公平', '对供应商采取相同的资格审查和评审标准', fair),
  item('公平', '没有限定或者指定特定的专利、商标、品牌或者供应商', fair),
  item('公平', '没有非法限定供应商的所有制形式、组织形式或者所在地', fair),
  item('公平', '没有以其他不合理条件限制或者排斥潜在供应商', fair),
  item('合同', '所附合同文本与拟签合同一致；签订后逐条比对', files, ['P33']),
  item('资格', '供应商资格条件符合规定', tenderMeasures('资格条件的规定'), ['N15']),
  item('金额', '采购文件公开项目预算金额', regulation('第三十条')),
  item('评分', '评审因素与量化指标相对应，价格分权重符合规定', regulation('第三十四条'), ['P07']),
  item('期限', '服务期限符合规定，与上一期不交叉', annex('四（二）3'), ['P35', 'P36']),
  item('方式', '采购方式与限额标准、公开招标数额标准相符', notice('一（二）'), ['N06', 'N07', 'N08']),
  item('政策', '落实中小企业预留或者说明不预留的理由', smeMeasures('预留份额的规定')),
]

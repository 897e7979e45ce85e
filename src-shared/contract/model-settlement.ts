import { fen, sumFen } from '../money/fen'
import { fundSourceNames, type Project } from '../project/project'
import { name } from '../text/join-text'
import type { ContractInput } from './contract-input'
import type { PartOf } from './contract-words'
import { falseRecordText } from './false-record'
import { unitPriceOf } from './price-of-unit'
import { amountInBoth } from './wording'

type Settlement = '计价规则' | '资金来源' | '虚假记录违约金' | '计量单位'

/** C08, C09, C19: one price, the price of one unit that follows from it, and what is settled by it. */
export function settlementValues(input: ContractInput): PartOf<Settlement> {
  return {
    计价规则: pricingRules(input).join('\n'),
    资金来源: fundText(input),
    虚假记录违约金: falseRecordText(input.project, input.values),
    计量单位: unitsOf(input.project),
  }
}

/** 户; several services are counted in several units, '' where none is said. */
export function unitsOf({ items }: Pick<Project, 'items'>): string {
  const units = [...new Set(items.map(({ unit }) => unit.trim()).filter(Boolean))]
  return units.length > 1 ? '个计量单位' : (units[0] ?? '')
}

function pricingRules(input: ContractInput): string[] {
  const { project } = input
  const unitFen = unitPriceOf(project)
  const [item] = project.items
  const one = item && unitFen !== null ? `每${item.unit}人民币` : null
  const price = one && unitFen !== null ? `每${item?.unit}${amountInBoth(unitFen)}` : null
  if (project.contract.pricing === 'unit_price') {
    return [
      price ? `单价（含税）：${price}` : '各项服务的单价（含税）见上表',
      '结算金额＝单价×验收合格数量，精确到分，合同价款为结算上限',
      '单价已包含乙方完成一个计量单位合格服务所需的全部费用',
    ]
  }
  return [
    price
      ? `折算单价＝合同价款÷约定数量，即${price}，四舍五入到分，用于列示和计算违约金，不用于结算`
      : '各项服务的折算单价＝上表该项服务金额÷该项约定数量，四舍五入到分，用于列示和计算违约金，不用于结算',
    `据实结算、不予计价和不计入合格数量的，结算金额＝${price ? '合同价款' : '该项服务金额'}×验收合格数量÷约定数量，一次计算并四舍五入到分`,
  ]
}

/** Sources with their amounts where they sum to the price; else they are what the budget has set aside. */
function fundText({ project }: ContractInput): string {
  const { fundSources, contract } = project
  const amounts = fundSources.map(({ amountFen }) => amountFen ?? fen(0))
  const agrees = contract.priceFen !== null && sumFen(amounts) === contract.priceFen
  const texts = fundSources.map(({ kind, amountFen, documentNumber }) => {
    const amount = amountFen === null ? '' : `${agrees ? '' : '预算额'}${amountInBoth(amountFen)}`
    const paper = name(documentNumber)
    return `${fundSourceNames[kind]}${amount}${paper && `，文号为${paper}`}`
  })
  const within = agrees || contract.priceFen === null || texts.length === 0 ? [] : ['合同价款在上述预算额之内列支']
  return [...texts, ...within].join('；')
}

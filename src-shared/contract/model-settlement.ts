import { readDecimal, unitCostFen } from '../budget/decimal'
import type { Fen } from '../money/fen'
import { fen, sumFen } from '../money/fen'
import type { PartOf } from '../papers/contract'
import { fundSourceNames, type Project } from '../project/project'
import { name } from '../text/join-text'
import type { ContractInput } from './contract-input'
import { amountInBoth, formatShare, grouped } from './wording'

type Settlement = '计价规则' | '资金来源' | '预付期次' | '末期款名称' | '虚假记录违约金' | '计量单位'

/** C08, C09, C19: one price, the price of one unit that follows from it, and what is settled by it. */
export function settlementValues(input: ContractInput): PartOf<Settlement> {
  const { payments } = input.project.contract
  const prepaid = payments.flatMap(({ afterAcceptance, name: stage }, index) =>
    afterAcceptance ? [] : [`第${index + 1}期“${name(stage)}”`],
  )
  return {
    计价规则: pricingRules(input).join('\n'),
    资金来源: fundText(input),
    预付期次: prepaid.length === 0 ? '' : `除${prepaid.join('、')}外，`,
    末期款名称: name(payments.at(-1)?.name ?? ''),
    虚假记录违约金: falseRecordText(input),
    计量单位: unitsOf(input.project),
  }
}

/** 户、人·小时 */
export const unitsOf = ({ items }: Pick<Project, 'items'>) =>
  [...new Set(items.map(({ unit }) => unit.trim()).filter(Boolean))].join('、')

/**
 * Price of one unit where one service is bought: the agreed one, or price / quantity rounded HALF_UP to the 分, for
 * reading only (domain 2.3 R4). Null with several services: their prices stand in the quote.
 */
export function unitPriceOf({ project }: Pick<ContractInput, 'project'>): Fen | null {
  const { pricing, unitPriceFen, priceFen } = project.contract
  const [item, second] = project.items
  if (!item || second) return null
  if (pricing === 'unit_price') return unitPriceFen
  return priceFen === null ? null : unitCostFen(priceFen, item.quantity)
}

function pricingRules(input: ContractInput): string[] {
  const { project } = input
  const unitFen = unitPriceOf(input)
  const [item] = project.items
  const one = item && unitFen !== null ? `每${item.unit}人民币` : null
  const price = one && unitFen !== null ? `每${item?.unit}${amountInBoth(unitFen)}` : null
  if (project.contract.pricing === 'unit_price') {
    return [
      price ? `单价（含税）：${price}` : '各项服务的单价（含税）以附件“报价明细”所列为准',
      '结算金额＝单价×验收合格数量，精确到分，合同价款为结算上限',
      '单价已包含乙方完成一个计量单位合格服务所需的全部费用',
    ]
  }
  return [
    price
      ? `折算单价＝合同价款÷约定数量，即${price}，四舍五入到分，仅供列示`
      : '各项服务的折算单价＝附件“报价明细”所列该项服务金额÷该项约定数量，四舍五入到分，仅供列示',
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

/** Twice the price of the unit (建议值): a household, an hour or a lesson that was never visited, served or taught. */
function falseRecordText(input: ContractInput): string {
  const unitFen = unitPriceOf(input)
  const unit = unitsOf(input.project)
  const each = `每${unit || '个计量单位'}按折算单价的2倍支付违约金`
  return unitFen === null ? each : `${each}，即每${unit}${amountInBoth(fen(unitFen * 2))}`
}

/** How a stage paid by quantity is reckoned: its amount in the table is the ceiling. */
export function quantityFormula({ project }: ContractInput): string {
  const { payments, pricing } = project.contract
  const shareBp = payments.filter(({ byQuantity }) => byQuantity).reduce((sum, stage) => sum + stage.shareBp, 0)
  const [item, second] = project.items
  const unit =
    pricing === 'unit_price'
      ? '单价×本期验收合格数量'
      : `合同价款×本期验收合格数量÷约定数量${item && !second && !('problem' in readDecimal(item.quantity)) ? `${grouped(item.quantity)}${item.unit}` : ''}`
  return `本期应付金额＝${unit}×${formatShare(shareBp)}，以表列金额为上限`
}

import { readDecimal } from '../budget/decimal'
import { groupedFigure } from '../money/typed-number'
import { formatYuan } from '../money/yuan'
import type { PaymentStage } from '../project/contract-form'
import type { Project } from '../project/project'
import { phrase, quoted, withinQuotes } from '../text/join-text'
import type { ContractInput } from './contract-input'
import type { PartOf } from './contract-words'
import { amountInBoth, formatShare, words } from './wording'
import { paymentYears, priceByYear, stageAmounts, stageTitle } from './year-payments'

/** The payment table; amounts that cannot be told yet are gaps. */
export function paymentRows(input: ContractInput): Record<string, string>[] {
  const { project } = input
  const { payments, priceFen } = project.contract
  const years = paymentYears(project)
  const amounts = stageAmounts(project)
  const gap = `【待填写：${priceFen === null ? '合同价款' : '付款比例'}】`
  return payments.map((stage, index) => {
    const amount = amounts[index] ?? null
    const year = years.length > 0 && stage.year !== null ? `${stage.year}年` : ''
    return {
      期次: String(index + 1),
      节点: called(stage, stageTitle(stage, years)),
      年度: year || (years.length > 0 ? '【待填写：付款年度】' : ''),
      名称: called(stage, stage.name),
      比例: formatShare(stage.shareBp),
      金额小写: amount === null ? gap : formatYuan(amount),
      金额大写: words(amount) ?? gap,
      条件: [phrase(stage.condition), ...(stage.byQuantity ? [quantityFormula(input)] : [])].join('；'),
      期限: String(stage.dueWorkdays),
    }
  })
}

type Payment = '预付期次' | '末期款名称' | '末期款称谓' | '年度安排'

export function paymentValues({ project }: ContractInput): PartOf<Payment> {
  const { payments } = project.contract
  const years = paymentYears(project)
  const prepaid = payments.flatMap((stage, index) =>
    stage.prepaid ? [`第${index + 1}期${quoted(stageTitle(stage, years))}`] : [],
  )
  const last = payments.at(-1)
  const lastTitle = last ? withinQuotes(stageTitle(last, years)) : ''
  return {
    预付期次: prepaid.length === 0 ? '' : `${prepaid.join('、')}为预付款，不以验收为前提；其余各期`,
    末期款名称: lastTitle,
    末期款称谓: calledLast(lastTitle),
    年度安排: priceByYear(project)
      .map(({ year, amountFen }) => `${year}年度${amountInBoth(amountFen)}`)
      .join('；'),
  }
}

/** 首期款（预付款）: the contract itself calls it so. */
const called = ({ prepaid }: PaymentStage, title: string) =>
  !prepaid || title.includes('预付') ? title : `${title}（预付款）`

/** “末期款”以下称末期款 would say nothing. */
function calledLast(title: string): string {
  if (title === '') return ''
  return title === '末期款' ? '即末期款' : `“${title}”以下称末期款`
}

/** Share of the price that all stages paid by quantity have, in basis points. */
export function quantityShareBp(project: Pick<Project, 'annualAllotments' | 'contract'>): number {
  // Over several years the amounts of the table alone keep back what is paid with the end.
  if (paymentYears(project).length > 0) return 10_000
  const { payments } = project.contract
  return payments.filter(({ byQuantity }) => byQuantity).reduce((sum, stage) => sum + stage.shareBp, 0)
}

/** How a stage paid by quantity is reckoned: by the price of one unit, up to its amount in the table. */
function quantityFormula({ project }: ContractInput): string {
  const { pricing, items } = { ...project.contract, items: project.items }
  const [item, second] = items
  const agreed =
    item && !second && !('problem' in readDecimal(item.quantity)) ? `${groupedFigure(item.quantity)}${item.unit}` : ''
  const byUnit = pricing === 'unit_price'
  const ofOne = byUnit ? '单价×本期验收合格数量' : `合同价款×本期验收合格数量÷约定数量${agreed}`
  const ofEach = byUnit ? '单价×该项本期验收合格数量' : '金额×该项本期验收合格数量÷该项约定数量'
  const earned = second ? `各项服务（${ofEach}）之和` : ofOne
  const shareBp = quantityShareBp(project)
  return `本期应付金额＝${earned}${shareBp === 10_000 ? '' : `×${formatShare(shareBp)}`}，以表列金额为上限`
}

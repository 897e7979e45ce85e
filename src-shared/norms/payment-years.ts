import { clauseLabel } from '../contract/clause-names'
import { formatShare } from '../contract/wording'
import { isOf, paymentYears, priceByYear, shareSum, type YearPrice } from '../contract/year-payments'
import { apartFen } from '../money/fen'
import { formatYuan, shareOf } from '../money/yuan'
import type { PaymentStage } from '../project/contract-form'
import { elementsBasis } from './element'
import { at, type Rule, type RuleFinding } from './rule'
import { paidAfterYearEnd } from './year-end-payment'

const rearrange = '重新选择一种付款方式，各期即按年度重新安排'

/** C09 of a contract over several budget years: each stage is paid from one of them, and each year pays its price exactly. */
export const paymentsByYear: Rule = {
  id: 'contract.paymentYears',
  norms: ['P21', 'P35'],
  check(facts) {
    const { project } = facts
    const { payments } = project.contract
    const years = paymentYears(project)
    if (payments.length === 0) return []
    if (years.length === 0) return [...leftOver(payments), ...paidAfterYearEnd(facts)]
    const prices = priceByYear(project)
    return [
      ...withoutYear(payments, years),
      ...years.flatMap((year) => yearSum(payments, year, prices)),
      ...backwards(payments),
      ...otherYearSaid(payments),
      ...paidAfterYearEnd(facts),
    ]
  },
}

function say(id: string, message: string, fix: string, level: RuleFinding['level'] = 'error'): RuleFinding {
  const where = at('contract', 'contract.payments')
  return { id, level, message: `${clauseLabel('C09')}：${message}`, basis: elementsBasis, fix, where }
}

const numbered = (payments: PaymentStage[], belongs: (stage: PaymentStage, index: number) => boolean) =>
  payments.flatMap((stage, index) => (belongs(stage, index) ? [`第${index + 1}期`] : [])).join('、')

/** Stages of a contract whose money once came from several years. */
function leftOver(payments: PaymentStage[]): RuleFinding[] {
  if (shareSum(payments) === 10_000 || !payments.some(({ year }) => year !== null)) return []
  return [say('single', '付款阶段按年度安排，而项目已没有分年度安排。', `请恢复分年度安排，或${rearrange}。`)]
}

function withoutYear(payments: PaymentStage[], years: number[]): RuleFinding[] {
  const span = years.map((year) => `${year}年度`).join('、')
  const open = numbered(payments, ({ year }) => year === null)
  const alien = numbered(payments, ({ year }) => year !== null && !years.includes(year))
  return [
    ...(open ? [say('open', `${open}还没有选付款年度。`, `请选择${span}之一，或${rearrange}。`)] : []),
    ...(alien
      ? [say('alien', `${alien}的付款年度没有安排资金。`, `请改为${span}之一，或在基本信息中填写该年度的安排额。`)]
      : []),
  ]
}

function yearSum(payments: PaymentStage[], year: number, prices: YearPrice[]): RuleFinding[] {
  const sum = shareSum(payments.filter(isOf(year)))
  if (sum === 10_000) return []
  const price = prices.find((one) => one.year === year)?.amountFen ?? null
  const off = price === null ? '' : `${formatYuan(apartFen(shareOf(price, sum), price))}元`
  const whole = price === null ? '该年度合同价款' : `该年度合同价款${formatYuan(price)}元`
  const fix = `请把${year}年度各期比例调到合计100%，或${rearrange}。`
  if (sum === 0)
    return [
      say(`year.${year}`, `${year}年度没有付款，${whole}没有安排。`, `请为${year}年度加一期付款，或${rearrange}。`),
    ]
  const message =
    sum > 10_000
      ? `${year}年度各期比例合计${formatShare(sum)}，付款超过${whole}${off && `，超出${off}`}。`
      : `${year}年度各期比例合计${formatShare(sum)}，${whole}${off && `中还有${off}`}没有安排，各年度付款之和不等于合同价款。`
  return [say(`year.${year}`, message, fix)]
}

function backwards(payments: PaymentStage[]): RuleFinding[] {
  const late = numbered(payments, ({ year }, index) => {
    const before = payments[index - 1]?.year ?? null
    return year !== null && before !== null && year < before
  })
  return late
    ? [say('order', `${late}的付款年度早于前一期。`, '请按付款先后排列各期，或改正付款年度。', 'warning')]
    : []
}

/** 2023年度首期款 of a stage that is paid in 2024: typed before the years moved. */
function otherYearSaid(payments: PaymentStage[]): RuleFinding[] {
  return payments.flatMap(({ name, year }, index) => {
    const said = /(20\d{2})\s*年度?/.exec(name)?.[1]
    if (!said || year === null || Number(said) === year) return []
    const message = `第${index + 1}期名称“${name.trim()}”写的是${said}年，付款年度是${year}年度。`
    const fix = '请改正名称或付款年度；名称中不必写年度，合同会自动写明。'
    return [{ ...say(`name.${index}`, message, fix, 'warning'), contradicts: true }]
  })
}

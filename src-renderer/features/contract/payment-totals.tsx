import { isOf, priceByYear, shareSum } from '#shared/contract/year-payments'
import type { Fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import type { Project } from '#shared/project/project'
import { percentOfBp } from '../../ui/bp-text'

interface PaymentTotalsProps {
  project: Pick<Project, 'annualAllotments' | 'contract'>
  years: number[]
}

/** 合计: of each payment year with what it has of the price, then of all. */
export function PaymentTotals({ project, years }: PaymentTotalsProps) {
  const { payments, priceFen } = project.contract
  const prices = priceByYear(project)
  if (years.length === 0) {
    return (
      <tbody>
        <TotalRow title="合计" sumBp={shareSum(payments)} whole="合同价款" amountFen={priceFen} years={years} />
      </tbody>
    )
  }
  return (
    <tbody>
      {years.map((year) => (
        <TotalRow
          key={year}
          title={`${year}年度`}
          sumBp={shareSum(payments.filter(isOf(year)))}
          whole="该年度合同价款"
          amountFen={prices.find((one) => one.year === year)?.amountFen ?? null}
          years={years}
        />
      ))}
      <tr className="total-row">
        <th scope="row" colSpan={5}>
          合计
        </th>
        <td className="amount figure">{priceFen === null ? '—' : formatYuan(priceFen)}</td>
        <td />
      </tr>
    </tbody>
  )
}

function TotalRow(props: { title: string; sumBp: number; whole: string; amountFen: Fen | null; years: number[] }) {
  const { title, sumBp, whole, amountFen, years } = props
  const isWhole = sumBp === 10_000
  const off = `${sumBp < 10_000 ? '还差' : '多出'} ${percentOfBp(Math.abs(10_000 - sumBp))}%`
  return (
    <tr className="total-row" data-testid="payment-total">
      <th scope="row" colSpan={years.length > 0 ? 2 : 1}>
        {title}
      </th>
      <td className={`figure ${isWhole ? 'good' : 'bad'}`}>{percentOfBp(sumBp)}%</td>
      <td colSpan={2}>{isWhole ? `末期金额＝${whole}－前期之和` : `比例之和应为 100%，${off}`}</td>
      <td className="amount figure">{amountFen === null ? '—' : formatYuan(amountFen)}</td>
      <td />
    </tr>
  )
}

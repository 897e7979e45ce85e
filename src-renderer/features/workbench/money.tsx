import type { Fen } from '#shared/money/fen'
import type { YearMoney } from '#shared/workbench/year-money'
import { BarRow } from '../../ui/bar-row'
import { FieldNote } from '../../ui/field-note'

/** 本年资金: from the ceiling to what is paid, one bar each on one scale. */
export function Money({ money }: { money: YearMoney }) {
  const { ceilingFen, plannedFen, contractedFen, acceptedFen, paidFen } = money
  const rows: { name: string; amount: Fen; look: string }[] = [
    ...(ceilingFen === null ? [] : [{ name: '2%上限', amount: ceilingFen, look: 'bar-limit' }]),
    { name: '计划', amount: plannedFen, look: 'bar-sum' },
    { name: '合同', amount: contractedFen, look: 'bar-other' },
    { name: '已验收', amount: acceptedFen, look: 'bar-due' },
    { name: '已付', amount: paidFen, look: 'bar-own' },
  ]
  const wholeFen = Math.max(...rows.map(({ amount }) => amount))
  return (
    <>
      {ceilingFen === null && <FieldNote>上年度补助资金没有填写，上限不可判定。</FieldNote>}
      <table className="bar-table money-bars">
        <tbody>
          {rows.map(({ name, amount, look }) => (
            <BarRow key={name} name={name} amountFen={amount} wholeFen={wholeFen} look={look} />
          ))}
        </tbody>
      </table>
    </>
  )
}

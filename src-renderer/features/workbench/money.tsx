import type { YearMoney } from '#shared/workbench/year-money'
import { BarTable } from '../../ui/bar-table'
import { FieldNote } from '../../ui/field-note'

/** 本年资金: from the ceiling to what is paid, one bar each on one scale. */
export function Money({ money }: { money: YearMoney }) {
  const { ceilingFen, plannedFen, contractedFen, acceptedFen, paidFen } = money
  return (
    <>
      {ceilingFen === null && <FieldNote>上年度补助资金没有填写，上限不可判定。</FieldNote>}
      <div className="money-bars">
        <BarTable
          rows={[
            ...(ceilingFen === null ? [] : [{ name: '2%上限', amountFen: ceilingFen, look: 'bar-limit' }]),
            { name: '计划', amountFen: plannedFen, look: 'bar-sum' },
            { name: '合同', amountFen: contractedFen, look: 'bar-other' },
            { name: '已验收', amountFen: acceptedFen, look: 'bar-due' },
            { name: '已付', amountFen: paidFen, look: 'bar-own' },
          ]}
        />
      </div>
    </>
  )
}

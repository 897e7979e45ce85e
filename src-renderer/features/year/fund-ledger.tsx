import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { FundLedger, NamedTake } from '#shared/funds/fund-ledger'
import type { Fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { fundDocument } from '#shared/records/fund-document'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { useNavigation } from '../../navigation'
import { FieldNote } from '../../ui/field-note'
import { DocumentTable, nameOf, ProjectTable } from './ledger-tables'

/** 资金台账 of the year: what entered the budget, what each project takes of it, has contracted and paid, what is left. */
export function YearLedger({ year }: { year: number }) {
  const ledger = useLedger(year)
  const openRecords = useNavigation((state) => state.openRecords)
  return (
    <section className="sheet" data-testid="fund-ledger">
      <h2 className="sheet-title">
        资金台账 <small>预算文件登记入账后计入，各项目按资金来源的文号对应；付款按付款日期计入年度</small>
      </h2>
      {ledger && <Figures ledger={ledger} />}
      {ledger && ledger.documents.length > 0 && <DocumentTable ledger={ledger} />}
      {ledger && ledger.projects.length > 0 && <ProjectTable ledger={ledger} />}
      {ledger?.repeated.map(({ id, number, amountFen }) => (
        <FieldNote key={id} tone="warning">
          {`文号 ${number} 重复入账，${formatYuan(amountFen)} 元没有计入：同一份文件只计一次，请退回更正后移出。`}
        </FieldNote>
      ))}
      {ledger && ledger.unknown.length > 0 && (
        <FieldNote tone="warning">{`没有登记入账的文号：${ledger.unknown.map(numberAndName).join('、')}。`}</FieldNote>
      )}
      {ledger && ledger.negative.length > 0 && (
        <FieldNote tone="warning">
          {`资金来源金额小于 0，没有计入：${ledger.negative.map(numberAndName).join('、')}。请在项目基本信息中改正。`}
        </FieldNote>
      )}
      <p className="ledger-open">
        <Button size="xs" variant="light" onClick={() => openRecords(fundDocument.id)}>
          登记预算文件
        </Button>
      </p>
    </section>
  )
}

const numberAndName = ({ documentNumber, name }: NamedTake) =>
  `${documentNumber.trim() || '未填文号'}（${nameOf(name)}）`

/** Name, amount, and what stands where there is none. */
type Figure = [string, Fen | null, string]

function Figures({ ledger }: { ledger: FundLedger }) {
  const figures: Figure[] = [
    ['已纳入预算', ledger.budgetedFen, ''],
    ['计划', ledger.plannedFen, ''],
    ['上限余额', ledger.freeOfCeilingFen, '不可判定'],
    ['已签合同', ledger.contractedFen, ''],
    ['采购节约', ledger.savedFen, ''],
    ...(ledger.carriedFen === 0 ? [] : [['上年结转待付', ledger.carriedFen, ''] as Figure]),
    ['已付', ledger.paidFen, ''],
    ['待付', ledger.toPayFen, ''],
  ]
  return (
    <dl className="ledger-figures">
      {figures.map(([name, amount, none]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={amount !== null && amount < 0 ? 'figure ceiling-over' : 'figure'}>
            {amount === null ? none : `${formatYuan(amount)} 元`}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Read again whenever the year's parameters have been saved: the ceiling is among its figures. */
function useLedger(year: number): FundLedger | null {
  const years = useAppData((state) => state.county?.years)
  const [ledger, setLedger] = useState<FundLedger | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored of the year has changed
  useEffect(() => {
    let wanted = true
    void call('funds.ledger', { year }).then((answer) => {
      if (wanted && answer.ok) setLedger(answer.value)
    })
    return () => {
      wanted = false
    }
  }, [year, years])
  return ledger
}

import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { FundLedger } from '#shared/funds/fund-ledger'
import type { Fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { fundDocument } from '#shared/records/fund-document'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { useNavigation } from '../../navigation'
import { FieldNote } from '../../ui/field-note'

/** 资金台账 of the year: what entered the budget, what each project takes of it, what is left. */
export function YearLedger({ year }: { year: number }) {
  const ledger = useLedger(year)
  const openRecords = useNavigation((state) => state.openRecords)
  return (
    <section className="sheet" data-testid="fund-ledger">
      <h2 className="sheet-title">
        资金台账 <small>预算文件登记入账后计入；各项目按资金来源的文号对应</small>
      </h2>
      {ledger && <Figures ledger={ledger} />}
      {ledger && ledger.documents.length > 0 && <Documents ledger={ledger} />}
      {ledger && ledger.unknown.length > 0 && (
        <FieldNote tone="warning">
          {`没有登记入账的文号：${ledger.unknown.map(({ documentNumber, name }) => `${documentNumber.trim() || '未填文号'}（${name.trim() || '未命名项目'}）`).join('、')}。`}
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

function Figures({ ledger }: { ledger: FundLedger }) {
  const figures: [string, Fen | null, string][] = [
    ['已纳入预算', ledger.budgetedFen, ''],
    ['计划', ledger.plannedFen, ''],
    ['上限余额', ledger.freeOfCeilingFen, '不可判定'],
    ['已签合同', ledger.contractedFen, ''],
    ['采购节约', ledger.savedFen, ''],
    ['待付', ledger.toPayFen, '付款尚未登记'],
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

function Documents({ ledger }: { ledger: FundLedger }) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">预算文件</th>
          <th scope="col">项目</th>
          <th scope="col" className="amount">
            金额（元）
          </th>
          <th scope="col" className="amount">
            项目占用（元）
          </th>
          <th scope="col" className="amount">
            剩余（元）
          </th>
        </tr>
      </thead>
      <tbody>
        {ledger.documents.map(({ document, takes, takenFen, leftFen }) => (
          <tr key={document.id}>
            <th scope="row">{document.number}</th>
            <td>
              {takes
                .map(({ name, amountFen }) => `${name.trim() || '未命名项目'} ${formatYuan(amountFen)}`)
                .join('；') || '还没有项目占用'}
            </td>
            <td className="amount figure">{formatYuan(document.amountFen)}</td>
            <td className="amount figure">{formatYuan(takenFen)}</td>
            <td className={leftFen < 0 ? 'amount figure ceiling-over' : 'amount figure'}>{formatYuan(leftFen)}</td>
          </tr>
        ))}
      </tbody>
    </table>
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

import type { IsoDate } from '#shared/dates'
import type { Fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import type { Project } from '#shared/project/project'
import { type Balance, balanceOf } from '#shared/records/balance'
import { stageKinds } from '#shared/records/stage-due'
import '../../ui/list-table.css'
import { BarTable } from '../../ui/bar-table'
import { FieldNote } from '../../ui/field-note'
import { PrintedPart } from './printed-part'
import { useProjectRecords } from './use-project-records'

const kinds = ['payment', 'rectification', ...stageKinds]

/** 资金余额: from what is planned to what is still to be paid, as a picture and stage by stage. */
export function Payments({ project }: { project: Project }) {
  const kept = useProjectRecords(project.id, kinds)
  if (!kept) return null
  const balance = balanceOf(kept)
  if (balance.contractedFen === null) {
    return <FieldNote>合同签订以后，这里画出计划、合同、已验收、已付和待付的金额。</FieldNote>
  }
  return (
    <PrintedPart
      title="资金余额"
      className="later-balance"
      about="单位：元；合同额含已签订的补充协议，只算已登记的付款和已签署的验收"
    >
      <Picture balance={balance} />
      {balance.payableFen > 0 && (
        <FieldNote>{`待付中已经具备付款条件的 ${formatYuan(balance.payableFen)} 元：已验收合格的和合同约定的预付款，合同写明的其他付款条件也已具备，没有未闭环的整改。`}</FieldNote>
      )}
      {balance.settledFen !== null && (
        <FieldNote>{`已按 ${formatYuan(balance.settledFen)} 元结算，待付是结算金额减去已付。`}</FieldNote>
      )}
      <Stages balance={balance} />
    </PrintedPart>
  )
}

function Picture({ balance }: { balance: Balance }) {
  const { plannedFen, contractedFen, acceptedFen, prepaidFen, settledFen, paidFen, deductedFen, toPayFen } = balance
  const rows: [name: string, amount: Fen | null, look: string][] = [
    ['计划（预算）', plannedFen, 'bar-limit'],
    ['合同', contractedFen, 'bar-sum'],
    ['已验收', acceptedFen, 'bar-other'],
    ...(settledFen === null ? [] : [['结算', settledFen, 'bar-sum'] as [string, Fen, string]]),
    ['已付', paidFen, 'bar-own'],
    ...(prepaidFen === 0 ? [] : [['其中预付，还没有验收', prepaidFen, 'bar-limit'] as [string, Fen, string]]),
    ...(deductedFen === 0 ? [] : [['扣减', deductedFen, 'bar-limit'] as [string, Fen, string]]),
    ['待付', toPayFen, 'bar-due'],
  ]
  return (
    <BarTable
      label="资金余额"
      rows={rows.flatMap(([name, amountFen, look]) =>
        amountFen === null ? [] : [{ name, amountFen, look, strong: name === '待付' }],
      )}
    />
  )
}

const prepaidTold = (allAcceptedOn: IsoDate | null) =>
  allAcceptedOn === null ? '预付，不以验收为前提' : `预付，随最后一期 ${allAcceptedOn} 验收`

function Stages({ balance: { stages, allAcceptedOn } }: { balance: Balance }) {
  return (
    <table className="list-table" aria-label="各期付款">
      <thead>
        <tr>
          <th>付款期次</th>
          <th>约定</th>
          <th>验收</th>
          <th>已付</th>
          <th>扣减</th>
          <th>待付</th>
        </tr>
      </thead>
      <tbody>
        {stages.map(({ title, agreedFen, prepaid, acceptedOn, paidFen, deductedFen, leftFen }) => (
          <tr key={title}>
            <td>{title}</td>
            <td className="figure">{agreedFen === null ? '—' : formatYuan(agreedFen)}</td>
            <td>{acceptedOn ?? (prepaid ? prepaidTold(allAcceptedOn) : '还没有验收合格')}</td>
            <td className="figure">{formatYuan(paidFen)}</td>
            <td className="figure">{deductedFen === 0 ? '—' : formatYuan(deductedFen)}</td>
            <td className="figure">{leftFen === null ? '—' : formatYuan(leftFen)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

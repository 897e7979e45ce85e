import { Fragment, type ReactNode } from 'react'
import { contractorKindNames } from '#shared/contractor/contractor'
import { formatYuan } from '#shared/money/yuan'
import type { RegisterEntry } from '#shared/records/register-entry'
import { contractsTotal } from './contract-lines'
import { ContractorNumber, QualificationMarks } from './contractor-marks'
import { refusedKinds } from './contractor-state'
import { RecordCounts } from './kept-records'
import '../../ui/list-table.css'

interface RegisterTableProps {
  entries: readonly RegisterEntry[]
  openId: string | null
  onOpen(id: string): void
  /** What opens below a row. */
  detail(entry: RegisterEntry): ReactNode
}

/** One row per contractor; its name opens what there is of it. */
export function RegisterTable({ entries, openId, onOpen, detail }: RegisterTableProps) {
  return (
    <table className="list-table register-table">
      <thead>
        <tr>
          <th scope="col">承接主体</th>
          <th scope="col">资质材料</th>
          <th scope="col">记录</th>
          <th scope="col" className="register-sum">
            合同
          </th>
        </tr>
      </thead>
      <tbody data-rows>
        {entries.map((entry) => {
          const { contractor, contracts, binned, records } = entry
          const isOpen = contractor.id === openId
          return (
            <Fragment key={contractor.id}>
              <tr
                data-contractor={contractor.id}
                data-row
                className={isOpen ? 'register-line register-open' : 'register-line'}
              >
                <td className="register-who">
                  <button
                    type="button"
                    className="opener row-opener"
                    aria-expanded={isOpen}
                    onClick={() => onOpen(contractor.id)}
                  >
                    {contractor.name || '（未填名称）'}
                  </button>
                  <p className={refusedKinds.includes(contractor.kind) ? 'bad' : 'muted'}>
                    {contractorKindNames[contractor.kind]}
                  </p>
                  <ContractorNumber contractor={contractor} />
                </td>
                <td>
                  <QualificationMarks contractor={contractor} serviceEndOn={null} />
                </td>
                <td className="register-kept">
                  <RecordCounts records={records} />
                </td>
                <td className="register-sum">
                  {contracts.length === 0 && (
                    <span className="muted">
                      {binned.length > 0 ? `回收站里有 ${binned.length} 个项目选用` : '没有项目选用'}
                    </span>
                  )}
                  {contracts.length > 0 && (
                    <>
                      {contracts.length} 个项目
                      <span className="figure register-total">{formatYuan(contractsTotal(contracts))} 元</span>
                    </>
                  )}
                </td>
              </tr>
              {isOpen && (
                <tr className="register-more" data-detail>
                  <td colSpan={4}>{detail(entry)}</td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

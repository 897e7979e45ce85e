import '../../records/records.css'
import { useState } from 'react'
import type { AppError } from '#shared/errors'
import { bodyHeads } from '#shared/history/body-rows'
import type { RecordKind } from '#shared/records/kind'
import type { RecordSummary } from '#shared/records/record-entry'
import type { RegisterEntry } from '#shared/records/register-entry'
import { ToldTools } from '../../actions/told-tools'
import { useAppData } from '../../app-data'
import { useNavigation } from '../../navigation'
import { stepOfKind } from '../../project-steps'
import { RecordList } from '../../records/record-list'
import { RecordTable } from '../../records/record-table'
import { ErrorNotice } from '../../ui/error-notice'
import { Segments } from '../../ui/segments'
import { HistoryButton } from '../../undo/history-button'
import { amountText, periodText, signedText } from './contract-lines'
import { contractHeads, contractorRows, contractRows } from './contractor-rows'
import { contractorKinds, countedTitle, countsOf, recordsOf } from './kept-records'
import { RegisterActions } from './register-actions'
import { usePaperDay } from './use-paper-day'

interface RegisterDetailProps {
  entry: RegisterEntry
  /** Why it cannot be deleted. */
  refusal: AppError | null
  onEdit(): void
  onRemove(): void
  reload(): Promise<void>
}

/** One contractor over all projects: who it is, its contracts, and what is kept of it. */
export function RegisterDetail({ entry, refusal, onEdit, onRemove, reload }: RegisterDetailProps) {
  // Back from a record: to the others of its kind.
  const [view, setView] = useState(() => {
    const { recordKind } = useNavigation.getState()
    return contractorKinds.some(({ id }) => id === recordKind) ? recordKind : 'contracts'
  })
  const { contractor, contracts, binned, records } = entry
  const today = useAppData(({ info }) => info?.today ?? '')
  const day = usePaperDay()
  const kind = contractorKinds.find(({ id }) => id === view)
  const about = [
    contractor.legalRepresentative && `法定代表人（负责人）：${contractor.legalRepresentative}`,
    contractor.phone && `电话：${contractor.phone}`,
    contractor.address && `地址：${contractor.address}`,
  ].filter(Boolean)
  return (
    <div className="register-detail" data-testid="register-detail">
      <div className="register-detail-head">
        <p className="muted">{about.join('　') || '还没有填联系方式'}</p>
        <ToldTools title={contractor.name} heads={bodyHeads} rows={() => contractorRows(contractor, day)} />
        <RegisterActions onEdit={onEdit} onRemove={onRemove} />
        <HistoryButton id={contractor.id} title={contractor.name} reload={reload} compact />
      </div>
      {refusal && <ErrorNotice error={refusal} />}
      <Segments
        aria-label="合同与各类记录"
        value={view}
        onChange={setView}
        data={[
          { value: 'contracts', label: `合同（${contracts.length}）` },
          ...contractorKinds
            .filter(({ id, retired }) => !retired || recordsOf(records, id).length > 0)
            .map((one) => ({
              value: one.id,
              label: countedTitle({ title: one.title, ...countsOf(one, records, today) }),
            })),
        ]}
      />
      {kind === undefined && <Contracts contracts={contracts} binned={binned} />}
      {kind?.owner === 'contractor' && <RecordList key={kind.id} kind={kind} ownerId={contractor.id} />}
      {kind?.owner === 'project' && <OfProjects kind={kind} records={recordsOf(records, kind.id)} />}
    </div>
  )
}

/** Records of all its projects: each is opened where it is kept, and made there. */
function OfProjects({ kind, records }: { kind: RecordKind; records: readonly RecordSummary[] }) {
  const openOfProject = useNavigation((state) => state.openOfProject)
  const step = stepOfKind(kind.id)
  const open = (id: string) => {
    const record = records.find((one) => one.id === id)
    if (record && step) openOfProject(record.ownerId, step.tab, { kind: kind.id, id })
  }
  if (records.length === 0) {
    return <p className="muted">{`还没有${kind.title}。在项目的“${step?.name ?? ''}”一步登记，这里按承接主体汇总。`}</p>
  }
  return <RecordTable kind={kind} rows={records} onOpen={open} />
}

function Contracts({ contracts, binned }: Pick<RegisterEntry, 'contracts' | 'binned'>) {
  const openProject = useNavigation((state) => state.openProject)
  return (
    <section aria-label="合同">
      <ToldTools
        title="合同"
        heads={contractHeads}
        rows={contracts.length > 0 ? () => contractRows(contracts) : null}
      />
      {binned.length > 0 && <p className="muted">{`回收站里选用它的项目：${binned.join('、')}。恢复后列在这里。`}</p>}
      {contracts.length === 0 && binned.length === 0 && (
        <p className="muted">还没有项目选用。在项目的“承接主体”一步选用后列在这里。</p>
      )}
      <ul className="register-contracts">
        {contracts.map((contract) => (
          <li key={contract.projectId}>
            <button
              type="button"
              className="opener register-project"
              onClick={() => openProject(contract.projectId, 'contract')}
            >
              {contract.name}
            </button>
            <span>{contract.year} 年</span>
            <span className="figure">{amountText(contract)}</span>
            <span className="figure">{periodText(contract)}</span>
            <span className={contract.signedOn ? 'figure' : 'muted'}>{signedText(contract)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

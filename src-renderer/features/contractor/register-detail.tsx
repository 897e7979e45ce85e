import type { RegisterEntry } from '#shared/contractor/register-entry'
import type { AppError } from '#shared/errors'
import { useNavigation } from '../../navigation'
import { ErrorNotice } from '../../ui/error-notice'
import { amountText, periodText, signedText } from './contract-lines'
import { RegisterActions } from './register-actions'

/** What later stages will bring; nothing is shown that nobody has entered. */
const rooms = [
  { title: '监督检查', text: '还没有记录。事中办理监督检查后列在这里。' },
  { title: '评价等次', text: '还没有记录。事后绩效评价后列在这里。' },
  { title: '投诉', text: '还没有记录。投诉目前归入各项目的事中材料。' },
]

interface RegisterDetailProps {
  entry: RegisterEntry
  /** Why it cannot be deleted. */
  refusal: AppError | null
  onEdit(): void
  onRemove(): void
}

/** One contractor over all projects: who it is, its contracts, and what is kept of it. */
export function RegisterDetail({ entry, refusal, onEdit, onRemove }: RegisterDetailProps) {
  const openProject = useNavigation((state) => state.openProject)
  const { contractor, contracts } = entry
  const about = [
    contractor.legalRepresentative && `法定代表人（负责人）：${contractor.legalRepresentative}`,
    contractor.phone && `电话：${contractor.phone}`,
    contractor.address && `地址：${contractor.address}`,
  ].filter(Boolean)
  return (
    <div className="register-detail" data-testid="register-detail">
      <div className="register-detail-head">
        <p className="muted">{about.join('　') || '还没有填联系方式'}</p>
        <RegisterActions onEdit={onEdit} onRemove={onRemove} />
      </div>
      {refusal && <ErrorNotice error={refusal} />}
      <section aria-label="合同">
        <h3>合同</h3>
        {contracts.length === 0 && <p className="muted">还没有项目选用。在项目的“承接主体”一步选用后列在这里。</p>}
        <ul className="register-contracts">
          {contracts.map((contract) => (
            <li key={contract.projectId}>
              <button
                type="button"
                className="register-project"
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
      <div className="register-rooms">
        {rooms.map(({ title, text }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <p className="muted">{text}</p>
          </section>
        ))}
      </div>
    </div>
  )
}

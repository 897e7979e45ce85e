import '../procurement/procurement.css'
import './contractor.css'
import { IconBuildingCommunity } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Contractor, contractorKindNames } from '#shared/contractor/contractor'
import type { IsoDate } from '#shared/dates'
import type { AppError } from '#shared/errors'
import { bodyHeads } from '#shared/history/body-rows'
import { agreedEnd } from '#shared/law/agreed-end'
import type { Project } from '#shared/project/project'
import { ActionButton } from '../../actions/action-button'
import { addContractor } from '../../actions/office'
import { ToldTools } from '../../actions/told-tools'
import { call } from '../../api'
import { focusQuietly } from '../../field-focus'
import { useProjectDraft } from '../../project-draft/project-draft'
import { SignedLock } from '../../project-draft/signed-lock'
import { updateProject } from '../../project-draft/update-project'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { focusOnce } from '../../ui/focus-once'
import { FieldFindings } from '../findings/field-findings'
import { ContractorNumber, QualificationMarks } from './contractor-marks'
import { contractorRows } from './contractor-rows'
import { refusedKinds } from './contractor-state'
import { RegisterActions } from './register-actions'
import { useRegisterEditing } from './register-editing'
import { usePaperDay } from './use-paper-day'

/** 4 承接主体: the county's register, and which of it takes on this project. */
export function ContractorScreen() {
  const { project, agreed, recheck } = useProjectDraft()
  const [register, setRegister] = useState<Contractor[] | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const list = useRef<HTMLElement>(null)
  const day = usePaperDay()

  const load = useCallback(async () => {
    const result = await call('contractor.list', null)
    if (!result.ok) return setError(result.error)
    setError(null)
    setRegister(result.value)
  }, [])
  useEffect(() => void load(), [load])

  const editing = useRegisterEditing({
    register,
    reload: load,
    async onStored(contractor) {
      if (register?.length === 0) choose(contractor.id)
      await recheck()
      // The button that opened the dialog has gone with the empty register.
      if (list.current && document.activeElement === document.body) focusQuietly(list.current)
    },
  })
  if (!project) return null

  const choose = (id: string | null) =>
    updateProject(project.id, (before) => (before.contractorId === id ? before : { ...before, contractorId: id }))

  const taker = register?.find(({ id }) => id === project.contractorId)

  const add = () => {
    const { awardedName } = project.procurement
    editing.add(register?.some(({ name }) => name === awardedName) ? '' : awardedName)
  }

  return (
    <div className="contractor-screen" data-testid="contractor-screen">
      {error && <ErrorNotice error={error} onRetry={() => void load()} />}
      <section ref={list} className="sheet sheet-alone" data-field="contractorId" data-rows>
        {taker && <ToldTools title="本项目承接主体" heads={bodyHeads} rows={() => contractorRows(taker, day)} />}
        <h2 className="sheet-title">
          本旗县承接主体名录 <small>名录各项目共用；选中的为本项目乙方</small>
        </h2>
        {register?.length === 0 && (
          <EmptyState
            icon={IconBuildingCommunity}
            title="名录里还没有承接主体"
            action={<AddButton focused onClick={add} />}
          >
            登记名称、类型、统一社会信用代码（个人为公民身份号码）和资质材料后，即可在各项目中选用。
          </EmptyState>
        )}
        {register && register.length > 0 && (
          <>
            <ul className="register">
              {register.map((contractor) => (
                <RegisterRow
                  key={contractor.id}
                  contractor={contractor}
                  project={project}
                  serviceEndOn={agreedEnd(agreed, project)}
                  onChoose={() => choose(contractor.id)}
                  refusal={editing.refusal?.id === contractor.id ? editing.refusal.error : null}
                  onEdit={() => editing.edit(contractor)}
                  onRemove={() => void editing.remove(contractor)}
                />
              ))}
            </ul>
            <AddButton onClick={add} />
          </>
        )}
        <FieldFindings screen="contractor" field="contractorId" filled={project.contractorId !== null} />
        <FieldFindings screen="contractor" field="contractor" filled={project.contractorId !== null} />
      </section>
      {editing.dialog}
    </div>
  )
}

function AddButton({ focused, onClick }: { focused?: boolean; onClick(): void }) {
  return (
    <ActionButton
      {...(focused ? { ref: focusOnce } : {})}
      action={addContractor}
      data-add-row
      variant="light"
      run={onClick}
    />
  )
}

interface RowProps {
  contractor: Contractor
  project: Project
  serviceEndOn: IsoDate | null
  /** Why it cannot be deleted. */
  refusal: AppError | null
  onChoose(): void
  onEdit(): void
  onRemove(): void
}

function RegisterRow({ contractor, project, serviceEndOn, refusal, onChoose, onEdit, onRemove }: RowProps) {
  const chosen = contractor.id === project.contractorId
  return (
    <li className={`register-row${chosen ? ' register-chosen' : ''}`} data-row>
      <label className="register-choice">
        <SignedLock>
          <input
            type="radio"
            name="contractor"
            checked={chosen}
            aria-label={`选用${contractor.name}`}
            onChange={onChoose}
          />
        </SignedLock>
        <span className="register-name">{contractor.name || '（未填名称）'}</span>
        <span className={refusedKinds.includes(contractor.kind) ? 'bad' : 'muted'}>
          {contractorKindNames[contractor.kind]}
        </span>
      </label>
      <ContractorNumber contractor={contractor} />
      <QualificationMarks
        contractor={contractor}
        serviceEndOn={serviceEndOn}
        field={chosen ? 'contractor.qualifications' : undefined}
      />
      {refusal && (
        <div className="register-refusal">
          <ErrorNotice error={refusal} />
        </div>
      )}
      <div className="register-actions">
        <RegisterActions name={contractor.name} onEdit={onEdit} onRemove={onRemove} />
      </div>
    </li>
  )
}

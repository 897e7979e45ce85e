import '../procurement/procurement.css'
import './contractor.css'
import { Button } from '@mantine/core'
import { IconBuildingCommunity, IconPlus } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Contractor, contractorKindNames, isIndividual } from '#shared/contractor/contractor'
import { citizenNumberProblem, maskedCitizenNumber } from '#shared/county/citizen-number'
import { creditCodeProblem } from '#shared/county/credit-code'
import type { AppError } from '#shared/errors'
import type { Project } from '#shared/project/project'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { focusQuietly } from '../../field-focus'
import { deleteRow } from '../../ui/delete-row'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { focusOnce } from '../../ui/focus-once'
import { notifyError, notifyUndo } from '../../ui/notify'
import { FieldFindings } from '../findings/field-findings'
import { useProjectDraft } from '../project/project-draft'
import { updateProject } from '../project/update-project'
import { ContractorDialog } from './contractor-dialog'
import { contractorDrafts, type Editing, isChanged } from './contractor-drafts'
import { emptyContractor, qualificationState, refusedKinds } from './contractor-state'

/** 4 承接主体: the county's register, and which of it takes on this project. */
export function ContractorScreen() {
  const { project, recheck } = useProjectDraft()
  const [register, setRegister] = useState<Contractor[] | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const list = useRef<HTMLElement>(null)
  // Text of a dialog that was open when the program ended comes back as it was.
  const [editing, setEditing] = useState<Editing | null>(contractorDrafts.find)
  const [refusal, setRefusal] = useState<{ id: string; error: AppError } | null>(null)

  const load = useCallback(async () => {
    const result = await call('contractor.list', null)
    if (!result.ok) return setError(result.error)
    setError(null)
    setRegister(result.value)
  }, [])
  useEffect(() => void load(), [load])
  if (!project) return null

  const choose = (id: string | null) =>
    updateProject(project.id, (before) => (before.contractorId === id ? before : { ...before, contractorId: id }))

  async function stored(contractor: Contractor) {
    contractorDrafts.drop()
    setEditing(null)
    await load()
    if (register?.length === 0) choose(contractor.id)
    await recheck()
    // The button that opened the dialog has gone with the empty register.
    if (list.current && document.activeElement === document.body) focusQuietly(list.current)
  }

  async function remove(contractor: Contractor) {
    const removed = await call('contractor.remove', { id: contractor.id })
    if (!removed.ok) return setRefusal({ id: contractor.id, error: removed.error })
    setRefusal(null)
    await load()
    notifyUndo(`已从名录删除「${contractor.name}」。`, async () => {
      const restored = await call('contractor.save', contractor)
      if (!restored.ok) notifyError(restored.error)
      await load()
    })
  }

  const edit = (stored: Contractor) => setEditing({ stored, draft: stored, isNew: false })
  const add = () => {
    const { awardedName } = project.procurement
    const known = register?.some(({ name }) => name === awardedName)
    const stored = emptyContractor(known ? '' : awardedName)
    setEditing({ stored, draft: stored, isNew: true })
  }

  /** Closing keeps nothing, so it has a way back. */
  function leave(draft: Contractor) {
    if (!editing) return
    contractorDrafts.drop()
    setEditing(null)
    if (!isChanged({ ...editing, draft })) return
    notifyUndo(`没有保存对「${draft.name || '承接主体'}」的填写。`, () => setEditing({ ...editing, draft }))
  }

  return (
    <div className="contractor-screen" data-testid="contractor-screen">
      {error && <ErrorNotice error={error} onRetry={() => void load()} />}
      <section ref={list} className="sheet sheet-alone" data-field="contractorId" data-rows>
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
                  onChoose={() => choose(contractor.id)}
                  refusal={refusal?.id === contractor.id ? refusal.error : null}
                  onEdit={() => edit(contractor)}
                  onRemove={() => void remove(contractor)}
                />
              ))}
            </ul>
            <AddButton onClick={add} />
          </>
        )}
        <FieldFindings screen="contractor" field="contractorId" filled={project.contractorId !== null} />
        <FieldFindings screen="contractor" field="contractor" filled={project.contractorId !== null} />
      </section>
      {editing && (
        <ContractorDialog
          key={editing.stored.id}
          contractor={editing.draft}
          isNew={editing.isNew}
          register={register ?? []}
          onTyped={(draft) => contractorDrafts.keep({ ...editing, draft })}
          onClose={leave}
          onSaved={(contractor) => void stored(contractor)}
        />
      )}
    </div>
  )
}

function AddButton({ focused, onClick }: { focused?: boolean; onClick(): void }) {
  return (
    <Button
      {...(focused ? { ref: focusOnce } : {})}
      data-add-row
      variant="light"
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      onClick={onClick}
    >
      登记承接主体
    </Button>
  )
}

interface RowProps {
  contractor: Contractor
  project: Project
  /** Why it cannot be deleted. */
  refusal: AppError | null
  onChoose(): void
  onEdit(): void
  onRemove(): void
}

function RegisterRow({ contractor, project, refusal, onChoose, onEdit, onRemove }: RowProps) {
  const today = useAppData((state) => state.info?.today ?? '')
  const chosen = contractor.id === project.contractorId
  const individual = isIndividual(contractor)
  const number = individual ? maskedCitizenNumber(contractor.citizenNumber) : contractor.creditCode
  const codeProblem = individual
    ? citizenNumberProblem(contractor.citizenNumber, today)
    : creditCodeProblem(contractor.creditCode)
  return (
    <li className={`register-row${chosen ? ' register-chosen' : ''}`} data-row>
      <label className="register-choice">
        <input
          type="radio"
          name="contractor"
          checked={chosen}
          aria-label={`选用${contractor.name}`}
          onChange={onChoose}
        />
        <span className="register-name">{contractor.name || '（未填名称）'}</span>
        <span className={refusedKinds.includes(contractor.kind) ? 'bad' : 'muted'}>
          {contractorKindNames[contractor.kind]}
        </span>
      </label>
      <p className="muted figure">
        {number}
        {codeProblem && (
          <span className="bad">
            {number && '　'}
            {codeProblem}
          </span>
        )}
      </p>
      <ul
        className="qualification-marks"
        data-field={chosen ? 'contractor.qualifications' : undefined}
        aria-label="资质材料"
      >
        {contractor.qualifications.length === 0 && <li className="muted">未登记资质材料</li>}
        {contractor.qualifications.map((paper) => {
          const { tone, text } = qualificationState(paper, today, project.period.endOn)
          return (
            <li key={paper.id} className={`qualification-mark qualification-${tone}`}>
              {paper.title || '未命名材料'}　{text}
            </li>
          )
        })}
      </ul>
      {refusal && (
        <div className="register-refusal">
          <ErrorNotice error={refusal} />
        </div>
      )}
      <div className="register-actions">
        <Button size="compact-sm" variant="light" onClick={onEdit}>
          查看、修改
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          onClick={(event) => deleteRow(event.currentTarget, onRemove)}
        >
          从名录删除
        </Button>
      </div>
    </li>
  )
}

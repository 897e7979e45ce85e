import '../papers/papers.css'
import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import {
  type Contractor,
  type ContractorKind,
  contractorKindNames,
  enterpriseSizeNames,
  isIndividual,
} from '#shared/contractor/contractor'
import type { AppError } from '#shared/errors'
import { call } from '../../api'
import { FormScopeContext } from '../../edits/unreadable'
import { enterMoves } from '../../ui/enter-next'
import { ErrorNotice } from '../../ui/error-notice'
import { FieldNote } from '../../ui/field-note'
import { useFocusBack } from '../../ui/focus-back'
import { useDialogScope } from '../../ui/use-dialog-scope'
import { followingCode, refusedKinds } from './contractor-state'
import { IdentityField, sameIdentity } from './identity-field'
import { Qualifications } from './qualifications'

const kinds = Object.entries(contractorKindNames).map(([value, label]) => ({ value, label }))
const sizes = [
  { value: '', label: '未填写' },
  ...Object.entries(enterpriseSizeNames).map(([value, label]) => ({ value, label })),
]

interface ContractorDialogProps {
  contractor: Contractor
  isNew: boolean
  /** The county's contractors, to see whether this one is among them already. */
  register: Contractor[]
  /** At every change. */
  onTyped(draft: Contractor): void
  /** With what has been typed. */
  onClose(draft: Contractor): void
  onSaved(contractor: Contractor): void
}

/** 登记、修改承接主体: the code checked as it is typed, papers with their validity. */
export function ContractorDialog({ contractor, isNew, register, onTyped, onClose, onSaved }: ContractorDialogProps) {
  useFocusBack()
  const [draft, setDraft] = useState(contractor)
  const [error, setError] = useState<AppError | null>(null)
  const set = (part: Partial<Contractor>) => {
    const typed = followingCode(draft, part)
    setDraft(typed)
    onTyped(typed)
  }
  const individual = isIndividual(draft)
  const { scope, unreadable } = useDialogScope()
  const others = register.filter(({ id }) => id !== draft.id)
  const same = others.find((other) => sameIdentity(other, draft))
  const sameName = others.find(({ name }) => name !== '' && name === draft.name.trim())

  async function save() {
    const saved = await call('contractor.save', {
      ...draft,
      name: draft.name.trim(),
      creditCode: draft.creditCode.trim(),
    })
    if (saved.ok) onSaved(saved.value)
    else setError(saved.error)
  }

  const text = (
    key: 'name' | 'address' | 'legalRepresentative' | 'phone' | 'bankName' | 'bankAccount',
    label: string,
  ) => (
    <TextInput
      label={label}
      maxLength={200}
      value={draft[key]}
      {...(key === 'name' ? { 'data-autofocus': true } : {})}
      onChange={(event) => set({ [key]: event.currentTarget.value })}
    />
  )

  return (
    <Modal
      data-dialog="contractor"
      opened
      onClose={() => onClose(draft)}
      size={980}
      title={isNew ? '登记承接主体' : '修改承接主体'}
      closeOnClickOutside={false}
    >
      <FormScopeContext value={scope}>
        <form
          className="dialog-form"
          {...enterMoves}
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
          <div className="columns">
            <div>
              {text('name', individual ? '姓名（与居民身份证一致）' : '全称（与登记证书一致）')}
              {sameName && !same && <FieldNote tone="warning">名录已有同名承接主体，请核对是否重复登记。</FieldNote>}
            </div>
            <div>
              <NativeSelect
                label="类型"
                data={kinds}
                value={draft.kind}
                onChange={(event) => set({ kind: event.currentTarget.value as ContractorKind })}
              />
              {refusedKinds.includes(draft.kind) && (
                <FieldNote tone="error">该类型不得承接政府购买服务，请核对登记证书。</FieldNote>
              )}
              {draft.kind === 'individual' && (
                <FieldNote tone="warning">由个人承接的，不得变相用工（此条依据未核原文）。</FieldNote>
              )}
            </div>
            <IdentityField draft={draft} same={same} onChange={set} />
            {draft.kind === 'enterprise' && (
              <div className="span-all">
                <NativeSelect
                  label="企业划型（按《中小企业声明函》）"
                  data={sizes}
                  value={draft.enterpriseSize ?? ''}
                  onChange={(event) =>
                    set({ enterpriseSize: (event.currentTarget.value || null) as Contractor['enterpriseSize'] })
                  }
                />
              </div>
            )}
            {!individual && text('legalRepresentative', '法定代表人（负责人）')}
            {text('phone', '联系电话')}
            <div className="span-all">{text('address', individual ? '住址' : '地址')}</div>
            {text('bankName', individual ? '收款银行' : '开户银行')}
            {text('bankAccount', '银行账号')}
          </div>
          <Qualifications papers={draft.qualifications} onChange={(qualifications) => set({ qualifications })} />
          <div className="dialog-actions">
            {draft.name.trim() === '' && (
              <span className="muted">填写{individual ? '姓名' : '全称'}后可以保存，其余以后可以补。</span>
            )}
            {unreadable.length > 0 && <span className="bad">有 {unreadable.length} 处填写无法识别，请先改正。</span>}
            <Button variant="default" onClick={() => onClose(draft)}>
              取消
            </Button>
            <Button type="submit" disabled={draft.name.trim() === '' || same !== undefined || unreadable.length > 0}>
              保存
            </Button>
          </div>
        </form>
      </FormScopeContext>
    </Modal>
  )
}

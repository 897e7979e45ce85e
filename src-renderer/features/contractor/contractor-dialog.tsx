import '../papers/papers.css'
import { ActionIcon, Button, Checkbox, Modal, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import {
  type Contractor,
  type ContractorKind,
  contractorKindNames,
  enterpriseSizeNames,
  type Qualification,
} from '#shared/contract/contractor'
import { creditCodeProblem } from '#shared/county/credit-code'
import type { AppError } from '#shared/errors'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { DateField } from '../../ui/date-field'
import { moveOnEnter } from '../../ui/enter-next'
import { ErrorNotice } from '../../ui/error-notice'
import { FieldNote } from '../../ui/field-note'
import { FormScopeContext } from '../../ui/unreadable'
import { useDialogScope } from '../../ui/use-dialog-scope'
import { emptyQualification, qualificationState, refusedKinds } from './contractor-state'

const kinds = Object.entries(contractorKindNames).map(([value, label]) => ({ value, label }))
const sizes = [
  { value: '', label: '未填写' },
  ...Object.entries(enterpriseSizeNames).map(([value, label]) => ({ value, label })),
]
const titles = ['营业执照', '社会组织登记证书', '事业单位法人证书', '信用查询结果', '服务资质证书', '社会保险缴纳证明']

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
  const [draft, setDraft] = useState(contractor)
  const [error, setError] = useState<AppError | null>(null)
  const set = (part: Partial<Contractor>) => {
    const typed = { ...draft, ...part }
    setDraft(typed)
    onTyped(typed)
  }
  const code = draft.creditCode.trim()
  const problem = code === '' ? null : creditCodeProblem(code)
  const { scope, unreadable } = useDialogScope()
  const others = register.filter(({ id }) => id !== draft.id)
  const sameCode = code === '' ? undefined : others.find(({ creditCode }) => creditCode === code)
  const sameName = others.find(({ name }) => name !== '' && name === draft.name.trim())

  /** Only an enterprise has a size. */
  const setKind = (kind: ContractorKind) =>
    set({ kind, enterpriseSize: kind === 'enterprise' ? draft.enterpriseSize : null })

  async function save() {
    const saved = await call('contractor.save', { ...draft, name: draft.name.trim(), creditCode: code })
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
      opened
      onClose={() => onClose(draft)}
      size={980}
      title={isNew ? '登记承接主体' : '修改承接主体'}
      closeOnClickOutside={false}
    >
      <FormScopeContext value={scope}>
        <form
          className="dialog-form"
          onKeyDown={moveOnEnter}
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
          <div className="columns">
            <div>
              {text('name', '全称（与登记证书一致）')}
              {sameName && !sameCode && (
                <FieldNote tone="warning">名录已有同名承接主体，请核对是否重复登记。</FieldNote>
              )}
            </div>
            <div>
              <TextInput
                label="统一社会信用代码"
                maxLength={18}
                value={draft.creditCode}
                error={code.length === 18 ? problem : undefined}
                onChange={(event) => set({ creditCode: event.currentTarget.value.toUpperCase() })}
              />
              {code !== '' && code.length < 18 && <FieldNote>已输入 {code.length} 位，共 18 位。</FieldNote>}
              {code !== '' && problem === null && !sameCode && <FieldNote>校验码正确。</FieldNote>}
              {sameCode && (
                <FieldNote tone="error">
                  名录已有该代码：「{sameCode.name}」，请直接选用或修改它，不必再登记。
                </FieldNote>
              )}
            </div>
            <div className="span-all">
              <NativeSelect
                label="类型"
                data={kinds}
                value={draft.kind}
                onChange={(event) => setKind(event.currentTarget.value as ContractorKind)}
              />
              {refusedKinds.includes(draft.kind) && (
                <FieldNote tone="error">该类型不得承接政府购买服务，请核对登记证书。</FieldNote>
              )}
              {draft.kind === 'individual' && (
                <FieldNote tone="warning">由个人承接的，不得变相用工（此条依据未核原文）。</FieldNote>
              )}
            </div>
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
            {text('legalRepresentative', '法定代表人（负责人）')}
            {text('phone', '联系电话')}
            <div className="span-all">{text('address', '地址')}</div>
            {text('bankName', '开户银行')}
            {text('bankAccount', '银行账号')}
          </div>
          <Qualifications papers={draft.qualifications} onChange={(qualifications) => set({ qualifications })} />
          <div className="dialog-actions">
            {unreadable.length > 0 && <span className="bad">有 {unreadable.length} 处填写无法识别，请先改正。</span>}
            <Button variant="default" onClick={() => onClose(draft)}>
              取消
            </Button>
            <Button
              type="submit"
              disabled={draft.name.trim() === '' || sameCode !== undefined || unreadable.length > 0}
            >
              保存
            </Button>
          </div>
        </form>
      </FormScopeContext>
    </Modal>
  )
}

function Qualifications({ papers, onChange }: { papers: Qualification[]; onChange(papers: Qualification[]): void }) {
  const today = useAppData((state) => state.info?.today ?? '')
  const set = (id: string, part: Partial<Qualification>) =>
    onChange(papers.map((paper) => (paper.id === id ? { ...paper, ...part } : paper)))
  return (
    <section aria-label="资质材料" className="qualifications">
      <p className="group-label">资质材料</p>
      <datalist id="qualification-titles">
        {titles.map((title) => (
          <option key={title} value={title} />
        ))}
      </datalist>
      {papers.map((paper, index) => {
        const state = qualificationState(paper, today, null)
        const nth = `第 ${index + 1} 份资质`
        return (
          <div key={paper.id} className="qualification-row">
            <TextInput
              aria-label={`${nth}名称`}
              placeholder="材料名称"
              list="qualification-titles"
              value={paper.title}
              onChange={(event) => set(paper.id, { title: event.currentTarget.value })}
            />
            <TextInput
              aria-label={`${nth}编号`}
              placeholder="编号"
              value={paper.number}
              onChange={(event) => set(paper.id, { number: event.currentTarget.value })}
            />
            <DateField
              aria-label={`${nth}有效期起`}
              placeholder="有效期起"
              value={paper.validFrom}
              onChange={(validFrom) => set(paper.id, { validFrom })}
            />
            <DateField
              aria-label={`${nth}有效期止`}
              placeholder="有效期止"
              disabled={paper.longTerm}
              value={paper.longTerm ? null : paper.validTo}
              onChange={(validTo) => set(paper.id, { validTo })}
            />
            <Checkbox
              label="长期"
              checked={paper.longTerm}
              onChange={(event) => {
                const longTerm = event.currentTarget.checked
                set(paper.id, { longTerm, validTo: longTerm ? null : paper.validTo })
              }}
            />
            <ActionIcon
              variant="subtle"
              color="gray.8"
              aria-label={`删除${nth}`}
              onClick={() => onChange(papers.filter(({ id }) => id !== paper.id))}
            >
              <IconTrash size={18} />
            </ActionIcon>
            {state.tone === 'bad' && (
              <div className="span-all">
                <FieldNote tone="error">{state.text}</FieldNote>
              </div>
            )}
          </div>
        )
      })}
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconPlus size={15} aria-hidden="true" />}
        onClick={() => onChange([...papers, emptyQualification()])}
      >
        添加资质材料
      </Button>
    </section>
  )
}

import { Checkbox, Modal, PasswordInput, Select } from '@mantine/core'
import { useState } from 'react'
import type { AccountInfo } from '#shared/accounts/account'
import { mayDo } from '#shared/accounts/role'
import { call } from '../../api'
import { notifyDone } from '../../ui/notify'
import { type Person, PersonFields, personProblem, SubmitForm } from './account-form'
import { noPassword, PasswordFields, typedProblem } from './password-fields'
import { ResetCodeShown } from './reset-code-shown'

interface DialogProps {
  onClose(): void
}

const frame = { opened: true, size: 600, closeOnClickOutside: false }

export function AddDialog({ onClose }: DialogProps) {
  const [person, setPerson] = useState<Person>({ name: '', roles: ['operator'] })
  const [typed, setTyped] = useState(noPassword)
  return (
    <Modal data-dialog="account-new" {...frame} onClose={onClose} title="新增账号">
      <SubmitForm
        does="新增"
        whyNot={personProblem(person) ?? typedProblem(typed, person.name.trim())}
        ask={() => call('account.add', { ...person, password: typed.password })}
        onDone={() => {
          notifyDone(`已新增账号「${person.name.trim()}」，把密码当面告诉他，第一次登录会要求换成自己的。`)
          onClose()
        }}
      >
        <PersonFields value={person} onChange={setPerson} />
        <PasswordFields value={typed} name={person.name.trim()} onChange={setTyped} label="初始密码" />
      </SubmitForm>
    </Modal>
  )
}

export function EditDialog({ account, onClose }: DialogProps & { account: AccountInfo }) {
  const [person, setPerson] = useState<Person>(account)
  const [active, setActive] = useState(account.active)
  return (
    <Modal data-dialog="account-change" {...frame} onClose={onClose} title={`修改账号：${account.name}`}>
      <SubmitForm
        does="保存"
        whyNot={personProblem(person)}
        ask={() => call('account.edit', { id: account.id, name: person.name, roles: person.roles, active })}
        onDone={onClose}
      >
        <PersonFields value={person} onChange={setPerson} />
        <Checkbox
          label="在用"
          description="停用后不能登录；账号不删除，历史里还要写明是谁办的。"
          checked={active}
          onChange={(event) => setActive(event.currentTarget.checked)}
        />
      </SubmitForm>
    </Modal>
  )
}

export function ResetDialog({ account, onClose }: DialogProps & { account: AccountInfo }) {
  const [typed, setTyped] = useState(noPassword)
  return (
    <Modal data-dialog="account-reset" {...frame} onClose={onClose} title={`重设密码：${account.name}`}>
      <SubmitForm
        does="重设"
        whyNot={typedProblem(typed, account.name)}
        ask={() => call('account.resetPassword', { id: account.id, password: typed.password })}
        onDone={() => {
          notifyDone(`已重设「${account.name}」的密码，他登录后要先换成自己的。`)
          onClose()
        }}
      >
        {account.altered && (
          <p className="warn">这个账号的记录被程序以外改动过：请核对角色是不是对的，不对的重设以后马上修改。</p>
        )}
        <PasswordFields value={typed} name={account.name} onChange={setTyped} label="新密码" />
      </SubmitForm>
    </Modal>
  )
}

export function NewCodeDialog({ onClose }: DialogProps) {
  return (
    <Modal data-dialog="accounts-new-code" {...frame} onClose={onClose} title="换发找回码">
      <p className="muted">换发后，以前的找回码就不能用了。</p>
      <ResetCodeShown
        does="已经留存，启用"
        ask={(lastGroup) => call('account.confirmCode', { lastGroup })}
        onDone={() => {
          notifyDone('新的找回码已经启用，以前的请销毁。')
          onClose()
        }}
      />
    </Modal>
  )
}

export function ChangeOwnDialog({ name, onClose }: DialogProps & { name: string }) {
  return (
    <Modal data-dialog="own-password" {...frame} onClose={onClose} title="更换自己的密码">
      <ChangeOwnForm
        name={name}
        onDone={() => {
          notifyDone('密码已经更换。')
          onClose()
        }}
      />
    </Modal>
  )
}

export function ChangeOwnForm({ name, onDone }: { name: string; onDone(): void }) {
  const [old, setOld] = useState('')
  const [typed, setTyped] = useState(noPassword)
  return (
    <SubmitForm
      does="更换"
      whyNot={old === '' ? '请输入现在的密码' : typedProblem(typed, name)}
      ask={() => call('account.changePassword', { old, password: typed.password })}
      onDone={onDone}
    >
      <PasswordInput
        label="现在的密码"
        value={old}
        autoComplete="current-password"
        data-autofocus
        onChange={(event) => setOld(event.currentTarget.value)}
      />
      <PasswordFields value={typed} name={name} onChange={setTyped} label="新密码" />
    </SubmitForm>
  )
}

export function ResumeDialog({ accounts, onClose }: DialogProps & { accounts: readonly AccountInfo[] }) {
  const managers = accounts.filter(({ active, roles }) => active && mayDo(roles, 'manage'))
  const [id, setId] = useState(managers[0]?.id ?? '')
  const [password, setPassword] = useState('')
  return (
    <Modal data-dialog="accounts-recover" {...frame} onClose={onClose} title="恢复使用账号">
      <SubmitForm
        does="恢复使用"
        whyNot={password === '' ? '请输入管理账号的密码' : null}
        ask={() => call('account.resume', { id, password })}
        onDone={onClose}
      >
        <Select
          label="管理账号"
          data={managers.map(({ id: value, name }) => ({ value, label: name }))}
          value={id}
          allowDeselect={false}
          onChange={(value) => setId(value ?? '')}
        />
        <PasswordInput
          label="密码"
          value={password}
          autoComplete="current-password"
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </SubmitForm>
    </Modal>
  )
}

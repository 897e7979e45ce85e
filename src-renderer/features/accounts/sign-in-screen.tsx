import './accounts.css'
import { Button, PasswordInput, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AccountInfo } from '#shared/accounts/account'
import { resetCodeProblem } from '#shared/accounts/reset-code'
import { mayDo, roleTitles } from '#shared/accounts/role'
import { enterAgain, signOut } from '../../actions/accounts'
import { ActionButton } from '../../actions/action-button'
import { otherCounty } from '../../actions/county'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { useNavigation } from '../../navigation'
import { useOpeningFocus } from '../../opening-focus'
import { notifyMind } from '../../ui/notify'
import { ChangeOwnForm } from './account-dialogs'
import { SubmitForm } from './account-form'
import { noPassword, PasswordFields, typedProblem } from './password-fields'
import { useAccounts } from './use-accounts'

/** Before anything of a county with accounts is shown: who is it? */
export function SignInScreen() {
  const { state } = useAccounts()
  const county = useAppData((data) => data.county?.profile.regionName ?? '')
  const [forgotten, setForgotten] = useState(false)
  useOpeningFocus(`sign-in ${state.signedIn?.id} ${forgotten}`, {
    ...(state.accounts.length > 1 && !state.signedIn && !forgotten
      ? { begin: '.sign-in-names input:not(:disabled)' }
      : { inside: '.sign-in-sheet' }),
  })
  return (
    <div className="sign-in" data-testid="sign-in">
      <section className="sheet sign-in-sheet" aria-label="登录">
        <h1 className="page-title">{state.signedIn ? '换成自己的密码' : `登录 ${county}`}</h1>
        {state.signedIn ? (
          <>
            <p className="muted">现在的密码是别人设的，换成只有自己知道的才能办理。</p>
            <ChangeOwnForm name={state.signedIn.name} onDone={() => void enterAgain()} />
            <ActionButton action={signOut} variant="subtle" />
          </>
        ) : forgotten ? (
          <Forgotten accounts={state.accounts} onBack={() => setForgotten(false)} />
        ) : (
          <SignInForm accounts={state.accounts} onForgotten={() => setForgotten(true)} />
        )}
        <p className="sign-in-note">
          账号用来分清是谁办的、谁复核的，不加密数据：能拿到旗县文件夹的人，仍可能用别的程序读出内容，请管好电脑和文件夹。
        </p>
        <ActionButton action={otherCounty} plain variant="subtle" size="compact-sm" />
      </section>
    </div>
  )
}

interface OfAccounts {
  accounts: readonly AccountInfo[]
}

function SignInForm({ accounts, onForgotten }: OfAccounts & { onForgotten(): void }) {
  const [id, setId] = useState(accounts.length === 1 ? (accounts[0]?.id ?? '') : '')
  const [password, setPassword] = useState('')
  return (
    <SubmitForm
      does="登录"
      whyNot={id === '' ? '请选自己的名字' : password === '' ? '请输入密码' : null}
      ask={() => call('account.signIn', { id, password })}
      onDone={() => void enterAgain()}
    >
      <Names accounts={accounts} value={id} onChange={setId} />
      <PasswordInput
        label="密码"
        value={password}
        autoComplete="current-password"
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <div>
        <Button variant="subtle" size="compact-sm" onClick={onForgotten}>
          忘了密码
        </Button>
      </div>
    </SubmitForm>
  )
}

function Names({ accounts, value, onChange }: OfAccounts & { value: string; onChange(id: string): void }) {
  return (
    <Radio.Group label="姓名" value={value} onChange={onChange}>
      <Stack gap={6} mt={4} className="sign-in-names">
        {accounts.map(({ id, name, roles, altered }, at) => (
          <Radio
            key={id}
            value={id}
            disabled={altered}
            label={`${name}（${roleTitles(roles)}）${altered ? '：记录被改动过，请管理重设密码' : ''}`}
            {...(at === 0 && { 'data-autofocus': true })}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

function Forgotten({ accounts, onBack }: OfAccounts & { onBack(): void }) {
  const managers = accounts.filter(({ roles }) => mayDo(roles, 'manage'))
  const [id, setId] = useState(managers.length === 1 ? (managers[0]?.id ?? '') : '')
  const [code, setCode] = useState('')
  const [typed, setTyped] = useState(noPassword)
  const problem = code.trim() === '' ? '请输入找回码' : resetCodeProblem(code)
  const name = managers.find((one) => one.id === id)?.name ?? ''
  return (
    <SubmitForm
      does="重设密码并登录"
      whyNot={(id === '' ? '请选管理账号' : null) ?? problem ?? typedProblem(typed, name)}
      ask={() => call('account.resetByCode', { id, code, password: typed.password })}
      onDone={() => void enterAgain().then(askForNewCode)}
    >
      <p className="muted">
        经办、复核的密码，请管理账号登录后在「旗县信息」重设。管理账号自己忘了的，用设置账号时打印的找回码重设，数据不会丢。
      </p>
      <Names accounts={managers.map((one) => ({ ...one, altered: false }))} value={id} onChange={setId} />
      <TextInput
        label="找回码"
        description="6 组、每组 4 位；大小写、横线都不要紧。"
        value={code}
        error={code.trim() === '' ? null : problem}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <PasswordFields value={typed} name={name} onChange={setTyped} label="新密码" />
      <div>
        <Button variant="subtle" size="compact-sm" onClick={onBack}>
          返回登录
        </Button>
      </div>
    </SubmitForm>
  )
}

/** Whoever has seen it can use it again, until another is on paper. */
function askForNewCode(): void {
  const text = '知道它的人还能再用，请换发一份新的，旧的作废。'
  notifyMind('找回码用过一次了', text, { button: '去换发', act: () => useNavigation.getState().show('county') })
}

import './accounts.css'
import './lock-screen.css'
import { Button, PasswordInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { AccountInfo } from '#shared/accounts/account'
import { roleTitles } from '#shared/accounts/role'
import { enterAgain } from '../../actions/accounts'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { lockClass } from '../../lock-cover'
import { openWindow, useLock } from '../../lock-state'
import { notifyError } from '../../ui/notify'
import { SubmitForm } from './account-form'
import { useAccounts } from './use-accounts'

/** Over everything, until whoever had locked it types her password, or somebody else takes the place. */
export function LockScreen() {
  const { is } = useLock()
  const { state } = useAccounts()
  if (is === 'open' || !state.signedIn) return null
  return createPortal(
    <main className={lockClass} data-testid="lock-screen" data-state={is}>
      <Locked account={state.signedIn} />
    </main>,
    document.body,
  )
}

function Locked({ account: { id, name, roles } }: { account: AccountInfo }) {
  const { is, left, inDialog, closing } = useLock()
  const county = useAppData((data) => data.county?.profile.regionName ?? '')
  const [password, setPassword] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const unsaved = [...left, ...(inDialog ? ['开着的窗口里填的'] : [])]
  return (
    <div className="sign-in">
      <section className="sheet sign-in-sheet" aria-label="已锁定">
        <h1 className="page-title">已锁定 {county}</h1>
        <p>
          {name}（{roleTitles(roles)}
          ）登录着。输入密码，从离开的地方接着办，没保存的也都在；正在进行的备份、导入没有停。
        </p>
        {closing === 'barred' && (
          <p role="alert">还有没保存的内容（{unsaved.join('、')}），现在不能退出：请先解锁，保存以后再退出。</p>
        )}
        {closing === 'backingUp' && <p role="status">正在备份，备份完自动退出。</p>}
        <SubmitForm
          does="解锁"
          whyNot={is === 'locking' ? '正在保存刚才填的' : password === '' ? '请输入密码' : null}
          ask={() => call('account.signIn', { id, password })}
          onDone={() => openWindow(true)}
        >
          <PasswordInput
            ref={field}
            label={`${name}的密码`}
            value={password}
            autoComplete="current-password"
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </SubmitForm>
        <div>
          <Button variant="subtle" size="compact-sm" disabled={is === 'locking'} onClick={() => void takeOver()}>
            换人登录，或者忘了密码
          </Button>
        </div>
        <p className="sign-in-note">
          {unsaved.length > 0 &&
            `${name}还有没存进旗县的：${unsaved.join('、')}。换人以后，表单里的按草稿给${name}留着，开着的窗口里没保存的就没有了。`}
          锁定挡得住路过的人，不加密数据：离开时间长的，请把电脑也锁上。
        </p>
      </section>
    </div>
  )
}

/** What was typed is kept as drafts of whoever typed it; the place is free for anybody who has an account. */
async function takeOver(): Promise<void> {
  const out = await call('account.signOut', null)
  if (!out.ok) return notifyError(out.error)
  await enterAgain()
  openWindow(false)
}

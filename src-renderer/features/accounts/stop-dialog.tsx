import { Modal, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../api'
import { notifyDone } from '../../ui/notify'
import { SubmitForm } from './account-form'

/** 停用账号功能 is for everybody: what ends with it, how it comes back, and the password of whoever does it. */
export function StopDialog({ onClose }: { onClose(): void }) {
  const [password, setPassword] = useState('')
  return (
    <Modal
      data-dialog="accounts-stop"
      opened
      onClose={onClose}
      title="停用账号功能"
      size={600}
      closeOnClickOutside={false}
    >
      <SubmitForm
        does="停用"
        whyNot={password === '' ? '请输入自己的密码' : null}
        ask={() => call('account.stop', { password })}
        onDone={() => {
          notifyDone('账号已经停用，以前的账号和复核记录都还在。')
          onClose()
        }}
      >
        <p>
          停用后，所有人都不用登录，打开就能办；预算、合同、验收、付款不再要求复核；历史里写电脑的用户名，分不清是谁办的。
        </p>
        <p>账号、密码、复核记录都留着。要恢复：在这里点“恢复使用账号…”，输入管理账号的密码。</p>
        <PasswordInput
          label="自己的密码"
          value={password}
          autoComplete="current-password"
          data-autofocus
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </SubmitForm>
    </Modal>
  )
}

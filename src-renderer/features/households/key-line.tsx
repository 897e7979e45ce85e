import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { CountyKeyState } from '#shared/households/county-key-state'
import { ActionButton } from '../../actions/action-button'
import { newRecoveryCode, openNumbers } from '../../actions/households'
import { FieldNote } from '../../ui/field-note'
import { localTime } from '../../ui/local-time'
import { RecoveryCodeForm } from './recovery-code-form'
import { RecoveryCodeShown } from './recovery-code-shown'

/** Whether numbers can be opened on this computer, and by what. Nothing is said before the first one. */
export function KeyLine({ state, onChanged }: { state: CountyKeyState; onChanged(): void }) {
  const [open, setOpen] = useState<'code' | 'new' | null>(null)
  const done = () => {
    setOpen(null)
    onChanged()
  }
  if (state.state === 'none') return null
  return (
    <div className="household-key" data-testid="key-line">
      {state.state === 'locked' ? (
        <>
          <FieldNote tone="warning">{lockedBecause[state.why]}号码只显示头尾，需要恢复码；其他内容照常可用。</FieldNote>
          <ActionButton action={openNumbers} size="compact-sm" variant="light" run={() => setOpen('code')} />
        </>
      ) : (
        <>
          <FieldNote {...(state.protects === false && { tone: 'warning' })}>
            {keptWhere(state.protects)}恢复码 {localTime(state.codeAt)} 生成。
          </FieldNote>
          <ActionButton action={newRecoveryCode} size="compact-sm" variant="subtle" run={() => setOpen('new')} />
        </>
      )}
      <Modal
        data-dialog="households-code"
        opened={open === 'code'}
        onClose={() => setOpen(null)}
        title="输入恢复码"
        size={560}
      >
        <RecoveryCodeForm onOpened={done} />
      </Modal>
      <Modal
        data-dialog="households-new-code"
        opened={open === 'new'}
        onClose={() => setOpen(null)}
        title="换发恢复码"
        size={640}
        closeOnClickOutside={false}
      >
        <p className="muted">换发后，以前的恢复码就不能用了；号码不用重新导入。</p>
        <RecoveryCodeShown onConfirmed={done} />
      </Modal>
    </div>
  )
}

const lockedBecause = {
  notHere: '这台电脑还没有打开过本旗县的号码。',
  storeChanged: '这台电脑的系统密钥库换过了，或者没有解锁。',
  unreadable: '这台电脑存放的密钥读不出来了。',
}

/** What is plain text is not called protected. */
export function keptWhere(protects: boolean | null): string {
  if (protects === null) return '号码已加密；密钥只在程序运行时有效，下次打开要输入恢复码。'
  if (protects) return '号码已加密，密钥由本机系统的密钥库保护，本机打开不用输入恢复码。'
  return '号码已加密，但本机没有可用的系统密钥库，密钥以普通文件放在本机：能登录本机账户的人都可能读到，请管好本机账户。'
}

import { Modal } from '@mantine/core'
import { useState } from 'react'
import { type CountyKeyState, keptWhere, lockedBecause, unsealedText } from '#shared/households/county-key-state'
import { ActionButton } from '../../actions/action-button'
import { firstRecoveryCode, newRecoveryCode, openNumbers } from '../../actions/households'
import { FieldNote } from '../../ui/field-note'
import { localTime } from '../../ui/local-time'
import { RecoveryCodeForm } from './recovery-code-form'
import { RecoveryCodeShown } from './recovery-code-shown'

interface KeyLineProps {
  state: CountyKeyState
  onChanged(): void
  /** Also before the first number. */
  always?: boolean
}

/** Whether numbers can be opened on this computer, and by what. Nothing is said before the first one. */
export function KeyLine({ state, onChanged, always = false }: KeyLineProps) {
  const [open, setOpen] = useState<'code' | 'new' | 'first' | null>(null)
  const unsealed = unsealedText(state)
  const done = () => {
    setOpen(null)
    onChanged()
  }
  if (state.state === 'none' && !unsealed && !always) return null
  return (
    <div className="household-key" data-testid="key-line">
      {state.state === 'none' && (
        <>
          <FieldNote {...(unsealed && { tone: 'warning' })}>{unsealed ?? '还没有保存过号码，也没有恢复码。'}</FieldNote>
          <ActionButton action={firstRecoveryCode} size="compact-sm" variant="light" run={() => setOpen('first')} />
        </>
      )}
      {state.state === 'locked' && (
        <>
          <FieldNote tone="warning">
            {lockedBecause(state)}
            {unsealed}号码只显示头尾，需要恢复码；其他内容照常可用。
          </FieldNote>
          <ActionButton action={openNumbers} size="compact-sm" variant="light" run={() => setOpen('code')} />
        </>
      )}
      {state.state === 'open' && (
        <>
          <FieldNote {...((!state.store?.protects || !state.keptHere || unsealed) && { tone: 'warning' })}>
            {keptWhere(state)}
            {unsealed}恢复码 {localTime(state.codeAt)} 生成。
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
        data-dialog="households-first-code"
        opened={open === 'first'}
        onClose={() => setOpen(null)}
        title="生成恢复码"
        size={640}
        closeOnClickOutside={false}
      >
        <RecoveryCodeShown onConfirmed={done} />
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

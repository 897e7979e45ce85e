import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '#shared/errors'
import { call } from '../../api'
import { CodeSheet } from '../../ui/code-sheet'
import { ErrorNotice } from '../../ui/error-notice'
import { usePrintedCode } from '../../ui/printed-code'

/** A new code: shown, printed or copied, and counted only once its last group is typed. */
export function RecoveryCodeShown({ onConfirmed }: { onConfirmed(): void }) {
  const [code, setCode] = useState<string | null>(null)
  const [lastGroup, setLastGroup] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)

  const paper = usePrintedCode('恢复码')
  async function show() {
    const shown = await call('countyKey.showCode', null)
    if (!shown.ok) return setError(shown.error)
    setError(null)
    setCode(shown.value)
  }

  async function confirm() {
    setBusy(true)
    const confirmed = await call('countyKey.confirmCode', { lastGroup })
    setBusy(false)
    if (confirmed.ok) {
      paper.used()
      return onConfirmed()
    }
    setError(confirmed.error)
    if (confirmed.error.code === 'RECOVERY_CODE_NOT_SHOWN') setCode(null)
  }

  if (code === null) {
    return (
      <div className="dialog-form">
        {error && <ErrorNotice error={error} />}
        <p>
          户册里的身份证号、银行账号和电话加密保存。换电脑、重装系统后，要靠恢复码才能打开这些号码；恢复码丢了，又没有一台还能打开的电脑，
          号码就找不回来。请打印或抄下来，交专人保管，不要拍照、不要存在电脑里。
        </p>
        <div className="dialog-actions">
          <Button onClick={() => void show()}>生成恢复码</Button>
        </div>
      </div>
    )
  }
  return (
    <form
      className="dialog-form"
      onSubmit={(event) => {
        event.preventDefault()
        void confirm()
      }}
    >
      {error && <ErrorNotice error={error} />}
      <CodeSheet
        title="户册恢复码"
        name="恢复码"
        code={code}
        use="在另一台电脑上打开购服通户册里的身份证号、银行账号和电话。"
        then="；输入后恢复码才启用"
        lastGroup={lastGroup}
        onLastGroup={setLastGroup}
        onPrint={paper.printed}
      />
      <div className="dialog-actions">
        <Button type="submit" loading={busy} disabled={lastGroup.trim() === ''}>
          已经留存，启用
        </Button>
      </div>
    </form>
  )
}

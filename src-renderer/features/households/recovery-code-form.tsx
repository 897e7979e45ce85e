import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '#shared/errors'
import { recoveryCodeProblem } from '#shared/text/recovery-code'
import { call } from '../../api'
import { ErrorNotice } from '../../ui/error-notice'

/** The code of this county, typed on another computer; a wrong one changes nothing. */
export function RecoveryCodeForm({ onOpened }: { onOpened(): void }) {
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const problem = code.trim() === '' ? null : recoveryCodeProblem(code)

  async function open() {
    setBusy(true)
    setError(null)
    const opened = await call('countyKey.open', { code })
    setBusy(false)
    if (opened.ok) onOpened()
    else setError(opened.error)
  }

  return (
    <form
      className="dialog-form"
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      {error && <ErrorNotice error={error} />}
      <TextInput
        label="恢复码"
        description="打印或抄写下来的 6 组、每组 4 位；大小写、横线都不要紧。"
        value={code}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {problem && <p className="muted">{problem}</p>}
      <div className="dialog-actions">
        <Button type="submit" loading={busy} disabled={code.trim() === '' || problem !== null}>
          打开号码
        </Button>
      </div>
    </form>
  )
}

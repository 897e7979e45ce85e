import { useEffect, useState } from 'react'
import type { AccountsState } from '#shared/accounts/account'
import type { AppError } from '#shared/errors'
import type { Result } from '#shared/result'
import { call } from '../../api'
import { CodeSheet } from '../../ui/code-sheet'
import { ErrorNotice } from '../../ui/error-notice'
import { usePrintedCode } from '../../ui/printed-code'
import { SubmitForm } from './account-form'

interface ResetCodeShownProps {
  does: string
  /** What takes it into use; the last group shows that it is on paper. */
  ask(lastGroup: string): Promise<Result<AccountsState>>
  onDone(): void
}

/** A new 找回码: shown, printed, and counted only once its last group is typed. */
export function ResetCodeShown({ does, ask, onDone }: ResetCodeShownProps) {
  const [code, setCode] = useState<string | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [lastGroup, setLastGroup] = useState('')
  const paper = usePrintedCode('找回码')
  useEffect(() => {
    void call('account.showCode', null).then((shown) => {
      if (shown.ok) setCode(shown.value)
      else setError(shown.error)
    })
  }, [])
  if (error) return <ErrorNotice error={error} />
  if (code === null) return null
  return (
    <SubmitForm
      does={does}
      whyNot={lastGroup.trim() === '' ? '先打印或抄下来，再输入最后一组。' : null}
      ask={() => ask(lastGroup)}
      onDone={() => {
        paper.used()
        onDone()
      }}
    >
      <p>
        管理账号忘了密码，用找回码重设，数据不会丢。找回码只显示这一次：请打印或抄下来，封好交专人保管，不要拍照、不要存在电脑里。
      </p>
      <CodeSheet
        title="账号找回码"
        name="找回码"
        code={code}
        use="购服通的管理账号忘记密码时重设密码。"
        then=""
        lastGroup={lastGroup}
        onLastGroup={setLastGroup}
        onPrint={paper.printed}
      />
    </SubmitForm>
  )
}

import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../api'
import { notifyDone } from '../../ui/notify'
import { type Person, PersonFields, personProblem } from './account-form'
import { noPassword, PasswordFields, typedProblem } from './password-fields'
import { ResetCodeShown } from './reset-code-shown'

/** The first account, then its 找回码: nothing is written before the second step is done. */
export function SetUpDialog({ onClose }: { onClose(): void }) {
  const [person, setPerson] = useState<Person>({ name: '', roles: ['operator', 'manager'] })
  const [typed, setTyped] = useState(noPassword)
  const [step, setStep] = useState<'person' | 'code'>('person')
  const whyNot = personProblem(person) ?? typedProblem(typed, person.name.trim())
  const { password } = typed

  function done() {
    notifyDone('账号已经启用。接着给其他人新增账号。')
    onClose()
  }
  return (
    <Modal
      data-dialog="accounts-set-up"
      opened
      onClose={onClose}
      title="设置账号"
      size={640}
      closeOnClickOutside={false}
    >
      {step === 'person' ? (
        <form
          className="account-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (whyNot === null) setStep('code')
          }}
        >
          <p className="muted">第一个账号是管理账号，其他人的账号由它新增。</p>
          <PersonFields value={person} onChange={setPerson} fixed={['manager']} />
          <PasswordFields value={typed} name={person.name.trim()} onChange={setTyped} />
          <div className="account-form-end">
            <Button type="submit" disabled={whyNot !== null} title={whyNot ?? undefined}>
              下一步：找回码
            </Button>
            {whyNot !== null && <span className="muted">{whyNot}</span>}
          </div>
        </form>
      ) : (
        <ResetCodeShown
          does="已经留存，启用账号"
          ask={(lastGroup) => call('account.setUp', { ...person, password, lastGroup })}
          onDone={done}
        />
      )}
    </Modal>
  )
}

import { Button, Checkbox, Group, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { AccountsState } from '#shared/accounts/account'
import { accountNameProblem } from '#shared/accounts/account-name'
import { roles as allRoles, type Role, roleTable } from '#shared/accounts/role'
import type { AppError } from '#shared/errors'
import type { Result } from '#shared/result'
import { ErrorNotice } from '../../ui/error-notice'
import { useAccounts } from './use-accounts'

interface SubmitFormProps {
  children: ReactNode
  /** What the button says. */
  does: string
  /** Why it cannot be done yet, as a sentence. */
  whyNot: string | null
  ask(): Promise<Result<AccountsState>>
  onDone(): void
}

/** A form that asks once and takes over how the accounts stand then. */
export function SubmitForm({ children, does, whyNot, ask, onDone }: SubmitFormProps) {
  const take = useAccounts().take
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  async function submit() {
    setBusy(true)
    setError(null)
    const answer = await ask()
    setBusy(false)
    if (!answer.ok) return setError(answer.error)
    take(answer.value)
    onDone()
  }
  return (
    <form
      className="account-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (whyNot === null) void submit()
      }}
    >
      {error && <ErrorNotice error={error} />}
      {children}
      <div className="account-form-end">
        <Button type="submit" loading={busy} disabled={whyNot !== null} title={whyNot ?? undefined}>
          {does}
        </Button>
        {whyNot !== null && <span className="muted">{whyNot}</span>}
      </div>
    </form>
  )
}

export interface Person {
  name: string
  roles: Role[]
}

export const personProblem = ({ name, roles }: Person): string | null =>
  accountNameProblem(name) ?? (roles.length === 0 ? '请至少选一种角色' : null)

/** Name and roles. */
export function PersonFields({
  value,
  onChange,
  fixed = [],
}: {
  value: Person
  onChange(value: Person): void
  fixed?: Role[]
}) {
  const problem = value.name.trim() === '' ? null : accountNameProblem(value.name)
  return (
    <>
      <TextInput
        label="姓名"
        description="历史里就用这个名字；同名的加上股室区别。"
        value={value.name}
        error={problem}
        autoComplete="off"
        data-autofocus
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
      />
      <Checkbox.Group
        label="角色（可以兼任）"
        value={value.roles}
        onChange={(roles) => onChange({ ...value, roles: roles as Role[] })}
      >
        <Group gap="xs" mt={4} style={{ flexDirection: 'column', alignItems: 'flex-start' }}>
          {allRoles.map((role) => (
            <Checkbox
              key={role}
              value={role}
              disabled={fixed.includes(role)}
              label={`${roleTable[role].title}：${roleTable[role].about}`}
            />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  )
}

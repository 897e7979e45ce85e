import { PasswordInput } from '@mantine/core'
import { passwordProblem } from '#shared/accounts/password'

export interface TypedPassword {
  password: string
  again: string
}
export const noPassword: TypedPassword = { password: '', again: '' }

/** What keeps a typed password from being taken; null = nothing. What is wrong with it stands at its field, and not here once more. */
export function typedProblem({ password, again }: TypedPassword, name: string): string | null {
  if (password === '') return '请输入密码'
  if (passwordProblem(password, name) !== null) return '请先改好标红的密码'
  if (again === '') return '请再输一次密码'
  return password === again ? null : '请先改好标红的密码'
}

interface PasswordFieldsProps {
  value: TypedPassword
  name: string
  onChange(value: TypedPassword): void
  label?: string
}

/** A new password, typed twice. */
export function PasswordFields({ value, name, onChange, label = '密码' }: PasswordFieldsProps) {
  const problem = value.password === '' ? null : passwordProblem(value.password, name)
  const differs = value.again !== '' && value.again !== value.password
  return (
    <>
      <PasswordInput
        label={label}
        description="至少 8 位；数字全角半角都一样。不要和别人共用，不要写在屏幕边上。"
        value={value.password}
        error={problem}
        autoComplete="new-password"
        onChange={(event) => onChange({ ...value, password: event.currentTarget.value })}
      />
      <PasswordInput
        label={`${label}，再输一次`}
        value={value.again}
        error={differs && '两次输入的不一样'}
        autoComplete="new-password"
        onChange={(event) => onChange({ ...value, again: event.currentTarget.value })}
      />
    </>
  )
}

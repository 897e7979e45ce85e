import { PasswordInput } from '@mantine/core'
import { passwordProblem } from '#shared/accounts/password'

export interface TypedPassword {
  password: string
  again: string
}
export const noPassword: TypedPassword = { password: '', again: '' }

/** What keeps a typed password from being taken; null = nothing. */
export const typedProblem = ({ password, again }: TypedPassword, name: string): string | null =>
  passwordProblem(password, name) ?? (password === again ? null : '两次输入的密码不一样')

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

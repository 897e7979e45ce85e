import { userInfo } from 'node:os'

/**
 * Who works here, for the history: the name under which the computer knows the user. No proof of a person, and shown as what
 * it is; '' where the system has no name for the user.
 */
export function systemUser(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

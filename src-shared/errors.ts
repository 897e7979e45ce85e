import { type ErrorText, errorTexts } from './error-texts'

/** An expected failure. `params` fill the message; they never hold a household's private data. */
export interface AppError {
  code: ErrorCode
  params: Record<string, string>
}

export type ErrorCode = keyof typeof errorTexts

/** The message in three sentences, for a notification or standard error. */
export function describeError(error: AppError): ErrorText {
  const fill = (text: string) =>
    text.replace(/\{(\w+)(?:\|([^}]*))?\}/g, (_, name: string, other = '') => error.params[name] ?? other)
  const { what, safe, next } = errorTexts[error.code]
  return { what: fill(what), safe: fill(safe), next: fill(next) }
}

export function errorLine(error: AppError): string {
  const { what, safe, next } = describeError(error)
  const stop = /[。！？]$/.test(what) ? '' : '。'
  return `${what}${stop}${safe}${next}`
}

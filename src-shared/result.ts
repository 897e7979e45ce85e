import type { AppError, ErrorCode } from './errors'

/** An expected outcome: a value, or an error the user can act on. Bugs throw instead. */
export type Result<T, E = AppError> = { ok: true; value: T } | { ok: false; error: E }

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function fail(code: ErrorCode, params: Record<string, string> = {}): { ok: false; error: AppError } {
  return { ok: false, error: { code, params } }
}

/** The value, or a thrown error where failure would be a bug. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`${result.error.code} ${JSON.stringify(result.error.params)}`)
}

import type { AppError } from '#shared/errors'
import { fail } from '#shared/result'
import { type FsAction, fsError } from './fs-errors'

/** Carries an expected failure up through a stream; `failureOf` turns it into a value at the edge of the module. */
export class Stop extends Error {
  readonly appError: AppError

  constructor(code: AppError['code'], params: Record<string, string> = {}) {
    super(code)
    this.appError = { code, params }
  }
}

/** The failure behind whatever a stream threw; `path` is what was being read or written. Bugs are thrown again. */
export function failureOf(error: unknown, path: string, action: FsAction = 'write'): { ok: false; error: AppError } {
  if (error instanceof Error && error.name === 'AbortError') return fail('CANCELLED')
  return { ok: false, error: error instanceof Stop ? error.appError : fsError(error, path, action) }
}

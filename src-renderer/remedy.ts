import type { AppError, ErrorCode } from '#shared/errors'

interface Remedy {
  button: string
  act(): void
}

const remedies = new Map<ErrorCode, (error: AppError) => Remedy | null>()

/** Whoever can do something about a refusal says what. */
export const registerRemedy = (code: ErrorCode, remedy: (error: AppError) => Remedy | null) =>
  void remedies.set(code, remedy)

/** What one press does about a refusal; null = what to do is said in words alone. */
export const remedyOf = (error: AppError): Remedy | null => remedies.get(error.code)?.(error) ?? null

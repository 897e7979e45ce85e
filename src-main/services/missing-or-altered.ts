import { alteredText } from '#shared/check-up/altered-rows'
import { fail, type Result } from '#shared/result'
import type { NamedRow } from '../store/digests/name-of-row'
import { inWords } from './check-up/altered'

/** What was asked for by its id and is kept from readers is not gone: ROW_ALTERED instead of NOT_FOUND. */
export function missingOrAltered<T>(result: Result<T>, input: unknown, altered: readonly NamedRow[]): Result<T> {
  if (result.ok || result.error.code !== 'NOT_FOUND' || altered.length === 0) return result
  const asked = new Set(textsIn(input))
  const found = altered.filter(({ id }) => asked.has(id))
  return found.length > 0 ? fail('ROW_ALTERED', { what: alteredText(found.map(inWords)) }) : result
}

function textsIn(input: unknown): string[] {
  if (typeof input === 'string' || typeof input === 'number') return [String(input)]
  return typeof input === 'object' && input !== null ? Object.values(input).flatMap(textsIn) : []
}

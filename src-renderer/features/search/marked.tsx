import { fittingParts } from '#shared/search/fitting-part'
import { syllablesOf } from '../../actions/find-actions'

/** A title with what fits marked. */
export function Marked({ title, typed }: { title: string; typed: string }) {
  const signs = [...title]
  const parts = typed.trim() === '' ? [] : fittingParts(title, typed, syllablesOf)
  const between = (from: number, to?: number) => signs.slice(from, to).join('')
  return (
    <>
      {parts.map(([from, to], at) => (
        <span key={from}>
          {between(parts[at - 1]?.[1] ?? 0, from)}
          <mark>{between(from, to)}</mark>
        </span>
      ))}
      {between(parts.at(-1)?.[1] ?? 0)}
    </>
  )
}

import { type DataSet, type KnownSet, titleOf } from '#shared/data-sets/data-set'
import { rivalOf } from '#shared/data-sets/set-in-force'
import type { AppError } from '#shared/errors'

const daysOf = ({ effectiveFrom, effectiveTo }: DataSet) => `${effectiveFrom}至${effectiveTo ?? '另行通知'}`

/** DATA_SET_RIVAL names the two that would hold on one day. */
export function rivalProblem(set: KnownSet, others: readonly KnownSet[]): AppError | null {
  const rival = rivalOf(set, others)
  if (!rival) return null
  const params = { title: titleOf(set), days: daysOf(set), other: titleOf(rival), otherDays: daysOf(rival) }
  return { code: 'DATA_SET_RIVAL', params }
}

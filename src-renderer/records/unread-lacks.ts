import type { Lack } from '#shared/records/record-field'

/** What keeps a step from being taken, each field once: of one that cannot be read it is not said that it is empty, too. */
export function withUnread(unread: readonly Lack[], lacks: readonly Lack[]): Lack[] {
  const told = new Set(unread.map(({ field }) => field))
  return [...unread, ...lacks.filter(({ field }) => !told.has(field))]
}

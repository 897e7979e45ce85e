import type { SetName } from './data-pin'
import { type DataKind, type KnownSet, shownVersion, titleOf } from './data-set'
import { isPinned } from './set-in-force'

/** 专题培训内容（2023年版）: by its own title, or by that of its kind where the version is not here. */
export function pinTitle(pin: SetName, kinds: readonly DataKind[], sets: readonly KnownSet[] = []): string {
  const set = sets.find((known) => isPinned(pin, known))
  if (set) return titleOf(set)
  return `${kinds.find(({ id }) => id === pin.kind)?.title ?? '本版本不认识的一类数据'}（${shownVersion(pin)}）`
}

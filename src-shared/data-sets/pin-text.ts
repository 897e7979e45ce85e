import type { DataPin } from './data-pin'
import type { KnownSet } from './data-set'
import { isPinned } from './set-in-force'

/** A version of an office's data as it is read, by its title: 《专题培训内容》（2023年版）. */
export function pinText(pin: DataPin, sets: readonly KnownSet[]): string {
  const set = sets.find((known) => isPinned(pin, known))
  return set ? `《${set.title}》（${set.version}）` : `已不在本旗县的数据（${pin.version}）`
}

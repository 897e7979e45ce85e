import type { SetName } from './data-pin'
import type { KnownSet } from './data-set'
import { isCalled, isPinned } from './set-in-force'

/** Those whose version is not here: what was made with it is judged by the program's own meanwhile, or not at all. */
export const missingPins = (pins: readonly SetName[], sets: readonly KnownSet[]): SetName[] =>
  pins.filter((pin) => !sets.some((set) => isPinned(pin, set) || isOwnNamed(pin, set)))

/** The program's own, named without a digest. */
const isOwnNamed = (name: SetName, set: KnownSet) =>
  name.sha256 === undefined && set.by === 'program' && isCalled(name, set)

/** A、B、C等5份: a bundle may name hundreds. */
export function listedTitles(titles: readonly string[]): string {
  const all = [...new Set(titles)]
  const shown = all.slice(0, 3).join('、')
  return all.length > 3 ? `${shown}等${all.length}份` : shown
}

import type { SetName } from '../data-sets/data-pin'
import { type DataKind, isFirstOwn, type KnownSet } from '../data-sets/data-set'
import { isCalled, isPinned, type JudgedBy, setsInForce } from '../data-sets/set-in-force'
import type { Project } from '../project/project'

/**
 * Data a project names where its figures stand instead of by a pin: a saved version of a budget names the template it was
 * reckoned by, and goes back to it.
 */
export interface NamedDataKind<B = unknown> extends DataKind<B> {
  nameIn(project: Project): SetName
  /** The project with this set in the place of the one it names; what was typed stays. */
  put(project: Project, set: KnownSet<B>): Project
}

export function defineNamedData<B>(kind: NamedDataKind<B>): NamedDataKind<B> {
  return kind
}

export const isNamedKind = (kind: DataKind): kind is NamedDataKind => 'nameIn' in kind

/** What a project names beside the version; the program's first is told by that alone. */
export const namedDigest = (set: KnownSet): string | undefined => (isFirstOwn(set) ? undefined : set.sha256)

/** The set a project names, the program's where it names no digest; null where it is not here. */
export const namedSet = <B>(
  kind: NamedDataKind<B>,
  sets: readonly KnownSet[],
  project: Project,
): KnownSet<B> | null => {
  const name = kind.nameIn(project)
  const isNamed = (set: KnownSet) =>
    name.sha256 === undefined ? set.by === 'program' && isCalled(name, set) : isPinned(name, set)
  return (sets.find(isNamed) as KnownSet<B> | undefined) ?? null
}

/** The set of one scope in force on a day, for what is made then; where there is none of it, that of the scope for all. */
export function setOn<B>(kind: DataKind<B>, sets: readonly KnownSet[], on: JudgedBy['on'], scope = ''): KnownSet<B> {
  const inForce = setsInForce(kind, sets, { on, pins: null })
  const found = inForce.find((set) => set.scope === scope) ?? inForce.find((set) => set.scope === '')
  if (!found) throw new Error(`no ${kind.id} in resources`)
  return found
}

import type { DataHead, KnownSet } from './data-set'

/** Which one is meant. */
export interface DataSetName extends Pick<DataHead, 'kind' | 'id' | 'version'> {
  sha256?: string | undefined
}

/** What was imported. */
export interface DataSetTaken extends DataSetName {
  title: string
  /** null = it counts for what is made today; else what does: 名称（版本） of another one, '' = none does before its first day. */
  behind: string | null
  /** What else is to be known of it; '' = nothing. */
  remark: string
}

/** What goes by another version and would go over to a set. */
export interface GoingOver {
  /** 名称（版本） of what counts now; '' = nothing does. */
  from: string
  count: number
  /** What the set says otherwise, a sentence without its stop each. */
  changes: string[]
}

/** A data set as the list of them shows it. */
export interface DataSetInfo extends Omit<KnownSet, 'body' | 'number'> {
  kindTitle: string
  about: string
  of: 'projects' | 'records'
  /** A project goes over to it by itself, on its own screen, where the clerk sees what changes. */
  named: boolean
  /** A project whose contract is signed stays with what was signed. */
  signed: boolean
  /** How many of those it counts for, archived ones among them. */
  used: number
  /** Of what is under way, by what it goes now; [] = there is nothing to lead over. */
  goingOver: GoingOver[]
  /** null = came with the program. */
  importedAt: string | null
  importedBy: string
}

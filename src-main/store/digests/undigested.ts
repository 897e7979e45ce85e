/** Tables whose rows carry no digest, each with the reason; every other table's do. A virtual table's own tables go with it. */
export const undigested: Record<string, string> = {
  session_mark: 'written anew at each opening',
  this_device: 'says which copy this is; one that says another begins its own numbers',
  account_tries: 'counts wrong passwords of the last hours, and is never shown',
  search_entries: 'an index, made again from the rows it leads to',
  search_outdated: 'what of that index has to be made again',
  record_search: 'an index, made again from the records',
  household_search: 'an index, made again from the registers',
  search_words: 'an index, made again from the rows it leads to',
}

/**
 * What becomes of a row that is not as it was written. `aside`: it counts for nothing, is told, and stays as it lies. `told`: it
 * stays in sight, since what reads it judges it by a digest of its own, and a door must not open because a row is gone. `again`: it
 * was only kept to save work, and is taken out. `needed`: without it nothing in the county can be trusted.
 */
export type Altered = 'aside' | 'told' | 'again' | 'needed'

const otherwise: Record<string, Altered> = {
  accounts: 'told',
  account_office: 'told',
  confirmations: 'told',
  contract_comparisons: 'again',
  file_checks: 'again',
  household_mappings: 'again',
  county_profile: 'needed',
  county_key: 'needed',
}

export const whenAltered = (table: string): Altered => otherwise[table] ?? 'aside'

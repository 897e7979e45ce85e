import { contractorKindNames } from '#shared/contractor/contractor'
import type { RegisterEntry } from '#shared/records/register-entry'
import { searchKey } from '#shared/records/search-words'

/** By name, code or type, and by the sound of the name (hmsh, huiminshehui); every word that was typed must be there. */
export function isFound({ contractor, sounds }: RegisterEntry, typed: string): boolean {
  const words = searchKey(typed).split(' ').filter(Boolean)
  const { name, creditCode, kind } = contractor
  const said = searchKey(`${name} ${creditCode} ${contractorKindNames[kind]}`)
  return words.every((word) => said.includes(word) || (/^[a-z]+$/.test(word) && sounds.includes(word)))
}

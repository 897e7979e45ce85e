import { type AlteredRow, tableInWords } from '#shared/check-up/altered-rows'
import { ok } from '#shared/result'
import type { NamedRow } from '../../store/digests/name-of-row'
import type { CountyContext, Handler } from '../context'

export const altered: Handler<'checkUp.altered', CountyContext> = async ({ sound }) => {
  await sound.inTurn()
  return ok(sound.altered.map(inWords))
}

export const inWords = ({ table, name }: NamedRow): AlteredRow => ({ what: tableInWords(table), name })

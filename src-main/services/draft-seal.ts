import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Draft } from '#shared/draft'
import { isPrivate } from '#shared/households/private-text'
import { writeFileAtomic } from '../fs/atomic-write'
import { KeptKeys } from './county-key/kept-keys'
import type { KeyStore } from './county-key/key-store'
import { type CountyKey, countyKeyOf, idOfKey, keyBytes } from './county-key/sealing'

/** A draft whose text stands under a key of this computer, by that key's name. */
export const sealedDraftSchema = z.strictObject({
  key: z.string(),
  by: z.string().regex(/^[0-9a-f]{32}$/),
  sealed: z.base64(),
})
type SealedDraft = z.infer<typeof sealedDraftSchema>

/** Whether the draft holds what may be a number of somebody, wherever in it: then it never lies on the disk as it is. */
export const isPersonal = ({ body }: Draft): boolean => isPrivate('', body)

/**
 * A key for drafts, wrapped by this computer's store as keys of counties are: it opens here what the store gives back, whatever
 * county is open or none. Without a store it lasts until the program ends, and so do the drafts under it.
 */
export class DraftSeal {
  readonly #kept: KeptKeys
  readonly #nameFile: string
  #own: Promise<CountyKey> | null = null

  constructor(userDataFolder: string, store: KeyStore | null) {
    this.#kept = new KeptKeys(userDataFolder, store)
    this.#nameFile = join(userDataFolder, 'keys', 'of-drafts')
  }

  async seal({ key, body }: Draft): Promise<SealedDraft> {
    const own = await this.#key()
    return { key, by: own.id, sealed: own.seal(body, placeOf(key)) }
  }

  /** null = this computer's store does not give its key back, at least not today. */
  async open({ key, by, sealed }: SealedDraft): Promise<Draft | null> {
    const own = await (this.#own ?? this.#keptAs(by))
    const opener = own?.id === by ? own : await this.#keptAs(by)
    const body = opener?.open(sealed, placeOf(key)) ?? null
    return body === null ? null : { key, body }
  }

  /** It does not open now, and may another day: its key is kept here. */
  async isShut(draft: SealedDraft): Promise<boolean> {
    return this.#kept.isHere(draft.by) && (await this.open(draft)) === null
  }

  #key(): Promise<CountyKey> {
    this.#own ??= this.#keptOrNew()
    return this.#own
  }

  async #keptOrNew(): Promise<CountyKey> {
    const named = await readFile(this.#nameFile, 'utf8').catch(() => '')
    const kept = named === '' ? null : await this.#keptAs(named)
    if (kept) return kept
    // One that the store gives back no more stays where it is: it may do so another day.
    const key = new Uint8Array(randomBytes(keyBytes))
    await this.#kept.keep(key)
    await writeFileAtomic(this.#nameFile, Buffer.from(idOfKey(key)))
    return countyKeyOf(key)
  }

  async #keptAs(id: string): Promise<CountyKey | null> {
    if (!/^[0-9a-f]{32}$/.test(id)) return null
    const found = await this.#kept.read(id)
    return 'key' in found ? countyKeyOf(found.key) : null
  }
}

const placeOf = (key: string) => `draft ${key}`

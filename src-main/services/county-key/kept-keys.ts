import { existsSync } from 'node:fs'
import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { CountyKeyState, KeyStoreInfo } from '#shared/households/county-key-state'
import { writeFileAtomic } from '../../fs/atomic-write'
import { makeFolder } from '../../fs/make-folder'
import type { KeyStore } from './key-store'
import { idOfKey } from './sealing'

const keptSchema = z.strictObject({ store: z.string(), wrapped: z.base64() })

type Locked = Pick<Extract<CountyKeyState, { state: 'locked' }>, 'why' | 'keptBy'>

/**
 * Keys of counties as this computer's store has wrapped them, with the app's own data: a copy of the county takes none
 * along. A file that cannot be read, or is of another store, opens nothing; the recovery code does.
 */
export class KeptKeys {
  readonly #folder: string
  readonly #store: KeyStore | null

  constructor(userDataFolder: string, store: KeyStore | null) {
    this.#folder = join(userDataFolder, 'keys')
    this.#store = store
  }

  /** null = there is none: a key lasts until the program ends. */
  get store(): KeyStoreInfo | null {
    return this.#store && { name: this.#store.name(), protects: this.#store.protects() }
  }

  /** Asks the store anew each time: it may be another one than at the last start, or be locked. */
  async read(id: string): Promise<{ key: Uint8Array } | Locked> {
    const text = await readFile(this.#fileOf(id), 'utf8').catch(() => null)
    if (text === null || !this.#store) return { why: 'notHere', keptBy: null }
    const kept = keptSchema.safeParse(parsed(text))
    if (!kept.success) return { why: 'unreadable', keptBy: null }
    const keptBy = kept.data.store
    if (keptBy !== this.#store.name()) return { why: 'storeChanged', keptBy }
    const key = await this.#store.unwrap(Buffer.from(kept.data.wrapped, 'base64'))
    if (key === null) return { why: 'storeChanged', keptBy }
    return idOfKey(key) === id ? { key } : { why: 'unreadable', keptBy }
  }

  /** Whether it lies here, wrapped: what the store does not give back today it may another day. */
  isHere(id: string): boolean {
    return existsSync(this.#fileOf(id))
  }

  /** Not kept where the disk does not take it: then it is asked for by its code at the next start. */
  async keep(key: Uint8Array): Promise<void> {
    if (!this.#store) return
    const wrapped = Buffer.from(await this.#store.wrap(key)).toString('base64')
    const text = JSON.stringify({ store: this.#store.name(), wrapped })
    try {
      await makeFolder(this.#folder)
      // Where the store is plain text the folder is all that keeps other users of the computer out.
      await chmod(this.#folder, 0o700)
    } catch {
      return
    }
    await writeFileAtomic(this.#fileOf(idOfKey(key)), Buffer.from(text))
  }

  #fileOf(id: string): string {
    return join(this.#folder, `${id}.json`)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

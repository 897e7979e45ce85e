import { randomBytes } from 'node:crypto'
import type { CountyKeyState } from '#shared/households/county-key-state'
import { fail, ok, type Result } from '#shared/result'
import { lastGroupOf, plainRecoveryCode } from '#shared/text/recovery-code'
import { findCountyKey, type StoredKey, writeCountyKey } from '../../store/county-key-repository'
import type { Executor } from '../../store/schema'
import { countToSeal } from '../../store/sealing-repository'
import { KeptKeys } from './kept-keys'
import type { KeyStore } from './key-store'
import { newRecoveryCode, openByCode, putUnderCode } from './recovery'
import { type CountyKey, countyKeyOf, idOfKey, keyBytes } from './sealing'

/** A code the clerk has seen, and has not yet said to have written down. */
interface Shown {
  key: Uint8Array
  code: string
}

/** Keys of counties, in memory while a county is open: made, kept by this computer's store, opened by the recovery code. */
export class CountyKeys {
  readonly #kept: KeptKeys
  #open: Uint8Array | null = null
  /** Whether the store has given the open key back since it was opened; null = not asked yet. */
  #keptHere: boolean | null = null
  #shown: Shown | null = null

  constructor(userDataFolder: string, store: KeyStore | null) {
    this.#kept = new KeptKeys(userDataFolder, store)
  }

  /** The county is closed. */
  forget(): void {
    this.#open?.fill(0)
    this.#open = null
    this.#keptHere = null
    this.#shown = null
  }

  async state(db: Executor): Promise<CountyKeyState> {
    const stored = await findCountyKey(db)
    const around = { store: this.#kept.store, unsealed: stored?.all_sealed === 1 ? 0 : await countToSeal(db) }
    if (!stored) return { ...around, state: 'none' }
    const found = await this.#bytesOf(stored)
    if ('why' in found) return { ...around, state: 'locked', ...found }
    this.#keptHere ??= 'key' in (await this.#kept.read(stored.key_id))
    return { ...around, state: 'open', keptHere: this.#keptHere, codeAt: stored.code_at }
  }

  /** null = no key yet, or not to be opened here without its code. */
  async keyOf(db: Executor): Promise<CountyKey | null> {
    const stored = await findCountyKey(db)
    const found = stored && (await this.#bytesOf(stored))
    return found && 'key' in found ? countyKeyOf(found.key) : null
  }

  /** A new recovery code, for a new key or the one there is; nothing is stored until `confirm`. COUNTY_KEY_LOCKED. */
  async showCode(db: Executor): Promise<Result<string>> {
    const stored = await findCountyKey(db)
    const found = stored ? await this.#bytesOf(stored) : { key: new Uint8Array(randomBytes(keyBytes)) }
    if ('why' in found) return fail('COUNTY_KEY_LOCKED')
    this.#shown = { key: found.key, code: newRecoveryCode() }
    return ok(this.#shown.code)
  }

  /** The clerk has it, as its last group proves: from now on the code counts, and numbers can be kept. */
  async confirm(tx: Executor, lastGroup: string, at: string): Promise<Result<{ isNew: boolean }>> {
    const shown = this.#shown
    if (!shown) return fail('RECOVERY_CODE_NOT_SHOWN')
    if (plainRecoveryCode(lastGroup) !== lastGroupOf(shown.code)) return fail('RECOVERY_CODE_MISTYPED')
    const stored = await findCountyKey(tx)
    if (stored && stored.key_id !== idOfKey(shown.key)) return fail('RECOVERY_CODE_NOT_SHOWN')
    const under = await putUnderCode(shown.key, shown.code)
    await writeCountyKey(tx, { key_id: idOfKey(shown.key), ...under, made_at: stored?.made_at ?? at, code_at: at })
    return ok({ isNew: stored === null })
  }

  /** What was confirmed is stored: this computer opens it by itself from now on. */
  async keepShown(): Promise<void> {
    if (!this.#shown) return
    this.#open = this.#shown.key
    this.#shown = null
    this.#keptHere = null
    await this.#kept.keep(this.#open)
  }

  /** RECOVERY_CODE_WRONG; nothing has changed then. */
  async openByCode(db: Executor, code: string): Promise<Result<null>> {
    const stored = await findCountyKey(db)
    if (!stored) return fail('NOT_FOUND', { what: '户册的密钥' })
    const key = await openByCode(stored, code)
    if (!key || idOfKey(key) !== stored.key_id) return fail('RECOVERY_CODE_WRONG')
    this.#open = key
    this.#keptHere = null
    await this.#kept.keep(key)
    return ok(null)
  }

  async #bytesOf({ key_id }: StoredKey) {
    if (this.#open && idOfKey(this.#open) === key_id) return { key: this.#open }
    const found = await this.#kept.read(key_id)
    if ('key' in found) {
      this.#open = found.key
      this.#keptHere = true
    }
    return found
  }
}

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ok, type Result } from '#shared/result'
import { writeFileAtomic } from '../../fs/atomic-write'
import { fsError } from '../../fs/fs-errors'
import { makeFolder } from '../../fs/make-folder'

const kept = 200

/**
 * userData/deliveries.json: where the folders of deliveries lie that were chosen on this computer. A county that comes from
 * elsewhere names no folder of this machine: what it says is only told.
 */
export class DeliveryPlaces {
  readonly #path: string

  constructor(userDataFolder: string) {
    this.#path = join(userDataFolder, 'deliveries.json')
  }

  /** null = nobody has chosen it here. */
  of(deliveryId: string): string | null {
    return this.#read().find(([id]) => id === deliveryId)?.[1] ?? null
  }

  async keep(deliveryId: string, folder: string): Promise<Result<null>> {
    const others = this.#read().filter(([id]) => id !== deliveryId)
    try {
      await makeFolder(dirname(this.#path))
    } catch (error) {
      return { ok: false, error: fsError(error, this.#path) }
    }
    const all = [[deliveryId, folder], ...others].slice(0, kept)
    const written = await writeFileAtomic(this.#path, Buffer.from(`${JSON.stringify(all, null, 2)}\n`))
    return written.ok ? ok(null) : written
  }

  /** A file that is none of ours reads as empty. */
  #read(): [string, string][] {
    try {
      const all: unknown = JSON.parse(readFileSync(this.#path, 'utf8'))
      if (!Array.isArray(all)) return []
      return all.filter((one) => Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'string')
    } catch {
      return []
    }
  }
}

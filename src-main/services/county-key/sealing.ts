import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'

/** A county's key at work. */
export interface CountyKey {
  id: string
  /** `place`: whose number it is, and which: sealed there it opens nowhere else. The same text is sealed there in the same way, so that it is known for the same. */
  seal(text: string, place: string): string
  /** null = not sealed by this key for that place, or altered. */
  open(sealed: string, place: string): string | null
  /** The same text has the same hash, under this key alone. */
  hash(text: string): string
}

export const keyBytes = 32
const ivBytes = 12
const tagBytes = 16

const derived = (key: Uint8Array, use: string) => createHmac('sha256', key).update(`goufutong ${use} 1`).digest()

/** By which a key is known without being told. */
export const idOfKey = (key: Uint8Array): string => derived(key, 'id').toString('hex').slice(0, 32)

export function countyKeyOf(key: Uint8Array): CountyKey {
  // Made once: a register takes each of them a hundred thousand times.
  const [sealing, finding, once] = (['seal', 'find', 'iv'] as const).map((use) => createSecretKey(derived(key, use)))
  const ivOf = (text: string, place: string) =>
    createHmac('sha256', once!)
      .update(JSON.stringify([place, text]))
      .digest()
      .subarray(0, ivBytes)
  return {
    id: idOfKey(key),
    seal: (text, place) => sealWith(sealing!, Buffer.from(text, 'utf8'), place, ivOf(text, place)),
    open: (sealed, place) => openWith(sealing!, sealed, place)?.toString('utf8') ?? null,
    hash: (text) => createHmac('sha256', finding!).update(text).digest('base64'),
  }
}

/** aes-256-gcm; base64 of iv, tag and text. */
export function sealWith(
  key: Uint8Array | KeyObject,
  bytes: Uint8Array,
  place: string,
  iv: Uint8Array = randomBytes(ivBytes),
): string {
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes }).setAAD(Buffer.from(place, 'utf8'))
  const text = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64')
}

/** null = another key, another place, or altered. */
export function openWith(key: Uint8Array | KeyObject, sealed: string, place: string): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < ivBytes + tagBytes) return null
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
  cipher.setAAD(Buffer.from(place, 'utf8')).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  try {
    return Buffer.concat([cipher.update(bytes.subarray(ivBytes + tagBytes)), cipher.final()])
  } catch {
    return null
  }
}

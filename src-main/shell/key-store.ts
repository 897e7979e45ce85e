import { safeStorage } from 'electron'
import type { KeyStore } from '../backend'

/** How the systems keep a program's secrets for one user; Linux has several, or none. */
const ofSystem: Partial<Record<NodeJS.Platform, string>> = { win32: 'dpapi', darwin: 'keychain' }

/** What Electron calls it where there is none: anybody could undo what it does. */
const plainText = ['basic_text', 'unknown']

/**
 * The system's store, by Electron. Without one the key is kept as it is, and said to be: what looks wrapped and is not would
 * protect nothing.
 */
export function systemKeyStore(): KeyStore {
  const name = () => ofSystem[process.platform] ?? safeStorage.getSelectedStorageBackend()
  const protects = () => !plainText.includes(name())
  return {
    name,
    protects,
    wrap: async (secret) => (protects() ? encrypt(Buffer.from(secret).toString('base64')) : secret),
    unwrap: async (wrapped) => {
      if (!protects()) return wrapped
      const text = await decrypt(Buffer.from(wrapped)).catch(() => null)
      return text === null ? null : Buffer.from(text, 'base64')
    },
  }
}

/** The runtime that stands in where Electron's own cannot be had is older, and has only the calls that wait. */
const isOlder = () => !('encryptStringAsync' in safeStorage)

async function encrypt(text: string): Promise<Uint8Array> {
  return isOlder() ? safeStorage.encryptString(text) : safeStorage.encryptStringAsync(text)
}

async function decrypt(wrapped: Buffer): Promise<string> {
  return isOlder() ? safeStorage.decryptString(wrapped) : (await safeStorage.decryptStringAsync(wrapped)).result
}

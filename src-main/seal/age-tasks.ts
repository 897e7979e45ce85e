import { Readable } from 'node:stream'
import { Decrypter, Encrypter } from 'age-encryption'
import { type OpenBy, passphrasesMeant, type SealFor } from '#shared/seal/sealing'
import { writeThenRename } from '../fs/atomic-write'
import { countProgress, type LongWork } from '../fs/progress'
import { readExactly } from '../fs/read-chunks'
import { openSource, readSource, type SourceFile } from '../fs/source-file'
import { failureOf, Stop } from '../fs/stop'

// The age format (age-encryption.org/v1), as a thread of its own runs it: what any `age` makes is opened here, and any
// `age` opens what is made here. Each piece of 64 KiB is authenticated: a flipped byte, a cut or an added end is refused.

interface Paths {
  from: string
  /** Whole or not there at all. */
  to: string
  /** What it is called on the way: whoever ends the thread takes it away. */
  part: string
}

const firstLine = Buffer.from('age-encryption.org/v1\n')

/** Throws Stop FILE_CHANGED and the like from the source, errno errors of the target. Answers the size of what was made. */
export async function sealTask({ seal, ...paths }: Paths & { seal: SealFor }, work: LongWork): Promise<number> {
  const encrypter = new Encrypter()
  if ('passphrase' in seal) encrypter.setPassphrase(seal.passphrase.normalize('NFC'))
  else for (const one of seal.recipients) addRecipient(encrypter, one)
  return passed(paths, work, (bytes) => encrypter.encrypt(bytes))
}

/** SEAL_NONE: no sealed file; SEAL_KEY_WRONG; SEAL_DAMAGED: altered, or not all of it. Nothing of it is left then. */
export async function unsealTask({ by, ...paths }: Paths & { by: OpenBy }, work: LongWork): Promise<number> {
  const decrypter = new Decrypter()
  if ('passphrase' in by) for (const one of passphrasesMeant(by.passphrase)) decrypter.addPassphrase(one)
  else decrypter.addIdentity(by.identity)
  return passed(paths, work, async (bytes, source) => {
    const begins = await readExactly(source.handle, 0, Math.min(firstLine.length, source.sizeBytes))
    if (!begins?.equals(firstLine)) throw new Stop('SEAL_NONE')
    return decrypter.decrypt(bytes).catch((error: unknown) => {
      const isWrongKey = error instanceof Error && error.message.startsWith('no identity matched')
      throw new Stop(isWrongKey ? 'SEAL_KEY_WRONG' : 'SEAL_DAMAGED')
    })
  })
}

function addRecipient(encrypter: Encrypter, key: string): void {
  try {
    encrypter.addRecipient(key)
  } catch {
    throw new Stop('INPUT_INVALID', { detail: `“${key.slice(0, 12)}…”不是公钥，请整行粘贴` })
  }
}

type Change = (bytes: ReadableStream<Uint8Array>, source: SourceFile) => Promise<ReadableStream<Uint8Array>>

async function passed({ from, to, part }: Paths, work: LongWork, change: Change): Promise<number> {
  const source = await openSource(from)
  const progress = countProgress(source.sizeBytes, work.onProgress)
  // What the source or the clerk ends is no fault of the seal.
  let ended: unknown = null
  async function* bytes() {
    try {
      for await (const chunk of readSource(source, work.signal)) {
        progress.add(chunk.length)
        // The reader uses its memory again.
        yield new Uint8Array(chunk)
      }
    } catch (error) {
      ended = error
      throw error
    }
  }
  try {
    return await writeThenRename(part, to, async (file) => {
      let written = 0
      const changed = await change(Readable.toWeb(Readable.from(bytes())) as ReadableStream<Uint8Array>, source)
      const reader = changed.getReader()
      for (;;) {
        const next = await reader.read().catch(() => {
          throw ended ?? new Stop('SEAL_DAMAGED')
        })
        if (next.done) break
        await file.writeFile(next.value)
        written += next.value.length
      }
      progress.end()
      return written
    })
  } catch (error) {
    const { code, params } = failureOf(ended ?? error, to).error
    throw new Stop(code, params)
  } finally {
    await source.handle.close()
  }
}

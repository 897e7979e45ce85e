import { createHash } from 'node:crypto'
import { chmod, open, rm } from 'node:fs/promises'
import { moveIntoPlace } from '../fs/atomic-write'
import { cloneFile } from '../fs/clone-file'
import { digestFile, makeRoom } from '../fs/evidence-store'
import { partBeside } from '../fs/part-files'
import { openSource, readSource, sourceSize } from '../fs/source-file'

/** Copies a file under its name only where its bytes are those of the digest; false: they are others. Throws as `readSource`. */
export async function copyVerified(
  from: string,
  to: string,
  sha256: string,
  { signal, onBytes }: { signal?: AbortSignal | undefined; onBytes?(bytes: number): void } = {},
): Promise<boolean> {
  // Says of the source what a clone would say of the target.
  await sourceSize(from)
  const part = partBeside(to)
  try {
    const digest = (await cloneFile(from, part))
      ? await digestOfClone(part, signal, onBytes)
      : await copyAndDigest(from, part, signal, onBytes)
    if (digest !== sha256) {
      await rm(part, { force: true })
      return false
    }
    await chmod(part, 0o600)
    await makeRoom(to)
    await moveIntoPlace(part, to)
    return true
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    throw error
  }
}

async function digestOfClone(part: string, signal?: AbortSignal, onBytes?: (bytes: number) => void): Promise<string> {
  const file = await open(part, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  let told = 0
  const { sha256 } = await digestFile(part, {
    signal,
    onProgress: ({ doneBytes }) => {
      onBytes?.(doneBytes - told)
      told = doneBytes
    },
  })
  return sha256
}

async function copyAndDigest(
  from: string,
  part: string,
  signal?: AbortSignal,
  onBytes?: (bytes: number) => void,
): Promise<string> {
  const source = await openSource(from)
  try {
    const hash = createHash('sha256')
    const file = await open(part, 'wx', 0o600)
    try {
      for await (const chunk of readSource(source, signal)) {
        const written = file.writeFile(chunk)
        hash.update(chunk)
        await written
        onBytes?.(chunk.length)
      }
      await file.sync()
    } finally {
      await file.close()
    }
    return hash.digest('hex')
  } finally {
    await source.handle.close()
  }
}

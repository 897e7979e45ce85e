import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { fail, type Result } from '#shared/result'
import { writeFileAtomic } from '../fs/atomic-write'
import { fsError } from '../fs/fs-errors'
import { makeFolder } from '../fs/make-folder'
import { readBounded } from '../fs/read-bounded'

/** A paper of text and tables; anything bigger was chosen by mistake. */
const maxTemplateBytes = 20 * 1024 * 1024

/** FILE_NOT_FOUND, FILE_TOO_LARGE. */
export const readTemplate = (path: string): Promise<Result<Uint8Array>> => readBounded(path, maxTemplateBytes)

/** FILE_DAMAGED when what lies there is no longer what was stored. */
export async function readSound(path: string, sha256: string): Promise<Result<Uint8Array>> {
  const bytes = await readTemplate(path)
  if (!bytes.ok) return bytes
  return digestOf(bytes.value) === sha256 ? bytes : fail('FILE_DAMAGED', { path })
}

export async function storeTemplate(path: string, bytes: Uint8Array): Promise<Result<null>> {
  try {
    await makeFolder(dirname(path))
  } catch (error) {
    return { ok: false, error: fsError(error, path) }
  }
  return writeFileAtomic(path, bytes)
}

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

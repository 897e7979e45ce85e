import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { largestPayload, manifestSchema, type UpdateManifest } from '#shared/update/manifest'
import { type Running, refusals, whyNotOver } from '#shared/update/refusal'
import { countProgress, type LongWork } from '../fs/progress'
import { readChunks, readExactly } from '../fs/read-chunks'
import { openSource, type SourceFile } from '../fs/source-file'
import { Stop } from '../fs/stop'
import { type Envelope, envelopeSchema, headBytes, largestEnvelope, magic } from './envelope'
import { judgeSignature } from './signature'

interface Asked {
  /** The public keys the running program was built with. */
  keys: readonly string[]
  running: Running
}

const refused = (detail: string) => new Stop('UPDATE_REFUSED', { detail })

/**
 * Reads a file that is hostile until every byte of it was found signed, and fit for the running program. `keep` gets the payload
 * piece by piece: what it has written counts only when this has answered. Throws Stop UPDATE_REFUSED, FILE_NOT_FOUND and the like.
 */
export async function readUpdate(
  path: string,
  { keys, running }: Asked,
  work: LongWork,
  keep: (chunk: Buffer) => Promise<unknown> = async () => {},
): Promise<UpdateManifest> {
  if (keys.length === 0) throw refused(refusals.noKeys)
  const source = await openSource(path)
  try {
    const { envelope, payloadAt } = await readHead(source)
    const manifest = believed(envelope, keys)
    const why = whyNotOver(running, manifest)
    if (why !== null) throw refused(why)
    const { sizeBytes, sha256 } = manifest.payload
    if (source.sizeBytes < payloadAt + sizeBytes) throw refused(refusals.cutShort)
    if (source.sizeBytes > payloadAt + sizeBytes) throw refused(refusals.altered)
    if ((await digest(source.handle, payloadAt, sizeBytes, work, keep)) !== sha256) throw refused(refusals.altered)
    return manifest
  } finally {
    await source.handle.close()
  }
}

async function readHead({ handle, sizeBytes }: SourceFile): Promise<{ envelope: Envelope; payloadAt: number }> {
  if (sizeBytes > largestPayload + largestEnvelope + headBytes) throw refused(refusals.tooLarge)
  const head = await readExactly(handle, 0, headBytes)
  if (!head?.subarray(0, magic.length).equals(magic)) throw refused(refusals.notOurs)
  const length = head.readUInt32BE(magic.length)
  if (length > largestEnvelope) throw refused(refusals.notOurs)
  const text = await readExactly(handle, headBytes, length)
  if (!text) throw refused(refusals.cutShort)
  const envelope = envelopeSchema.safeParse(parsed(text.toString('utf8')))
  if (!envelope.success) throw refused(refusals.notOurs)
  return { envelope: envelope.data, payloadAt: headBytes + length }
}

/** Nothing of the manifest is looked at before its signature. */
function believed(envelope: Envelope, keys: readonly string[]): UpdateManifest {
  const judged = judgeSignature(envelope, keys)
  if (judged !== 'good') throw refused(judged === 'bad' ? refusals.badSignature : refusals.unknownKey)
  const manifest = manifestSchema.safeParse(parsed(envelope.manifest))
  if (!manifest.success) throw refused(refusals.notOurs)
  return manifest.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function digest(
  handle: FileHandle,
  start: number,
  length: number,
  { signal, onProgress }: LongWork,
  keep: (chunk: Buffer) => Promise<unknown>,
): Promise<string> {
  const hash = createHash('sha256')
  const progress = countProgress(length, onProgress)
  for await (const chunk of readChunks(handle, start, length, signal)) {
    hash.update(chunk)
    await keep(chunk)
    progress.add(chunk.length)
  }
  progress.end()
  return hash.digest('hex')
}

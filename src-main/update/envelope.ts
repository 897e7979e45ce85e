import { z } from 'zod'

// A 升级文件: `magic`, four bytes with the length of the envelope, the envelope (JSON), and the payload to the end of the file.

export const magic = Buffer.from('GFTUPDATE1\n')
export const headBytes = magic.length + 4
export const largestEnvelope = 256 * 1024

/** Public keys are base64 of their DER (SPKI), signatures base64; Ed25519. */
export interface Envelope {
  /** The text that was signed, letter by letter. */
  manifest: string
  key: string
  signature: string
  /** Keys that an older one has vouched for, oldest first: so a key goes over to its successor. */
  endorsed: Endorsement[]
}

export interface Endorsement {
  key: string
  by: string
  signature: string
}

const base64 = z.base64().max(400)

export const endorsementSchema: z.ZodType<Endorsement> = z.strictObject({ key: base64, by: base64, signature: base64 })

export const envelopeSchema: z.ZodType<Envelope> = z.strictObject({
  manifest: z.string().max(128 * 1024),
  key: base64,
  signature: base64,
  endorsed: z.array(endorsementSchema).max(8),
})

/** All that stands before the payload. */
export function headOf(envelope: Envelope): Buffer {
  const text = Buffer.from(JSON.stringify(envelope))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  return Buffer.concat([magic, length, text])
}

import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import type { Endorsement, Envelope } from './envelope'

/** What is signed says what for: a manifest's signature vouches for no key. */
const ofManifest = (text: string) => Buffer.from(`goufutong update 1\n${text}`)
const ofKey = (key: string) => Buffer.from(`goufutong update key 1\n${key}`)

/** `unknown` = by a key that none of ours has vouched for. */
export function judgeSignature(envelope: Envelope, builtIn: readonly string[]): 'good' | 'bad' | 'unknown' {
  const trusted = new Set(builtIn)
  for (const { key, by, signature } of envelope.endorsed)
    if (trusted.has(by) && isSigned(ofKey(key), by, signature)) trusted.add(key)
  if (!trusted.has(envelope.key)) return 'unknown'
  return isSigned(ofManifest(envelope.manifest), envelope.key, envelope.signature) ? 'good' : 'bad'
}

function isSigned(bytes: Buffer, key: string, signature: string): boolean {
  try {
    const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
    return publicKey.asymmetricKeyType === 'ed25519' && verify(null, bytes, publicKey, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

/** Of a private key in PEM, as whoever releases keeps it. */
export function publicKeyOf(privatePem: string): string {
  const der = createPublicKey(createPrivateKey(privatePem)).export({ format: 'der', type: 'spki' })
  return der.toString('base64')
}

export function signManifest(manifest: string, privatePem: string, endorsed: Endorsement[]): Envelope {
  const signature = sign(null, ofManifest(manifest), createPrivateKey(privatePem)).toString('base64')
  return { manifest, key: publicKeyOf(privatePem), signature, endorsed }
}

/** The old key vouches for the new one. */
export function endorse(key: string, privatePem: string): Endorsement {
  const signature = sign(null, ofKey(key), createPrivateKey(privatePem)).toString('base64')
  return { key, by: publicKeyOf(privatePem), signature }
}

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { plainPassword } from '#shared/accounts/password'

/** 32 MB and a tenth of a second for each try, on an office's computer. */
const cost = { N: 2 ** 15, r: 8, p: 1 }
/** What a file may ask of this computer: more was written by nobody. */
const dearest = { N: 2 ** 18, r: 16, p: 4 }
const hashBytes = 32

/** scrypt$N$r$p$salt$hash: whoever checks it needs nothing else. */
export async function hashPassword(typed: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derived(typed, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), hash.toString('base64')].join('$')
}

/** Takes its time and compares in constant time; false for what is no hash of ours. */
export async function isPassword(typed: string, stored: string): Promise<boolean> {
  const kept = partsOf(stored)
  if (!kept) return false
  return timingSafeEqual(await derived(typed, kept.salt, kept.cost), kept.hash)
}

/** It was hashed with other parameters than today's: the next time it is typed it is hashed anew. */
export const isOutdated = (stored: string): boolean => {
  const kept = partsOf(stored)
  return kept === null || kept.cost.N !== cost.N || kept.cost.r !== cost.r || kept.cost.p !== cost.p
}

function partsOf(stored: string) {
  const [name, N, r, p, salt, hash, ...more] = stored.split('$')
  const kept = { N: Number(N), r: Number(r), p: Number(p) }
  const bytes = Buffer.from(hash ?? '', 'base64')
  const isPower = Number.isInteger(Math.log2(kept.N)) && kept.N >= 2
  const isAffordable = kept.N <= dearest.N && kept.r >= 1 && kept.r <= dearest.r && kept.p >= 1 && kept.p <= dearest.p
  if (name !== 'scrypt' || more.length > 0 || !isPower || !isAffordable || bytes.length !== hashBytes) return null
  return { cost: kept, salt: Buffer.from(salt ?? '', 'base64'), hash: bytes }
}

const derived = (typed: string, salt: Uint8Array, { N, r, p }: typeof cost) =>
  new Promise<Buffer>((resolve, reject) =>
    scrypt(plainPassword(typed), salt, hashBytes, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )

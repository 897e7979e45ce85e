import { createHash } from 'node:crypto'
import { canonicalJson } from '#shared/bundle/canonical-json'

/** By which what is said is known to be the same, whatever the order of its keys: sha-256 of its canonical JSON. */
export const contentDigest = (said: object): string => createHash('sha256').update(canonicalJson(said)).digest('hex')

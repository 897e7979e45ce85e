import { createHash } from 'node:crypto'

/** By which a row is known to be as the program wrote it; over its values in an order of its table's own, which stays as it is. */
export const rowDigest = (values: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(values)).digest('hex')

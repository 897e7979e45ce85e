import { z } from 'zod'
import { isoDate, sha256Schema } from '../scalar-schemas'

export const platforms = {
  'win32-x64': 'Windows（64 位）',
  'linux-x64': 'Linux（x86-64）',
  'linux-arm64': 'Linux（ARM64）',
} as const
export type Platform = keyof typeof platforms

/** Three numbers; nothing else is released. */
export const versionText = z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/)

/** What a 升级文件 is: signed, and read only once its signature was found good. */
export interface UpdateManifest {
  format: 1
  product: 'goufutong'
  version: string
  /** The oldest version it is installed over. */
  minimum: string
  platform: Platform
  /** Version of the counties' data that it brings them to. */
  schema: number
  releasedOn: string
  /** What is new, in the words of the office, a line each. */
  notes: string[]
  /** The installer, or the program folder as an archive: `name` is what it is kept under, never a path. */
  payload: { name: string; sizeBytes: number; sha256: string }
}

export const largestPayload = 2 * 1024 ** 3

export const manifestSchema: z.ZodType<UpdateManifest> = z.strictObject({
  format: z.literal(1),
  product: z.literal('goufutong'),
  version: versionText,
  minimum: versionText,
  platform: z.enum(['win32-x64', 'linux-x64', 'linux-arm64']),
  schema: z.int().min(1).max(1_000_000),
  releasedOn: isoDate,
  notes: z.array(z.string().min(1).max(500)).max(50),
  payload: z.strictObject({
    name: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,80}\.(exe|zip)$/),
    sizeBytes: z.int().min(1).max(largestPayload),
    sha256: sha256Schema,
  }),
})

/** -1, 0, 1: the numbers one after the other. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((one) => one.split('.').map(Number)) as [number[], number[]]
  const at = left.findIndex((number, index) => number !== right[index])
  return at === -1 ? 0 : Math.sign(left[at]! - right[at]!)
}

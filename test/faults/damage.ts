import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const pageBytes = 4096

/** What a failing disk, a pulled stick or a broken copy makes of a database file. */
export function damage(file: string, alter: (bytes: Buffer) => Buffer): void {
  writeFileSync(file, alter(readFileSync(file)))
}

/** The first half of it. */
export const cutInHalf = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2))

/** Every so many pages begin with garbage; the first stays. */
export const everyPage =
  (step: number) =>
  (bytes: Buffer): Buffer => {
    for (let page = step; page * pageBytes < bytes.length; page += step)
      bytes.fill(0xa5, page * pageBytes, page * pageBytes + 512)
    return bytes
  }

/** The page that says which tables there are is gone. */
export const withoutFirstPage = (bytes: Buffer) => bytes.fill(0, 0, pageBytes)

/** Every file below the folder with its bytes and its time. */
export function photograph(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  )
  return Object.fromEntries(
    files.map((path) => {
      const { mtimeMs } = statSync(join(folder, path))
      return [path, `${mtimeMs} ${readFileSync(join(folder, path)).toString('base64')}`]
    }),
  )
}

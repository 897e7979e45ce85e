import { existsSync } from 'node:fs'

/** A draft that did not open when another was kept under its key lies beside that one, under the next number that is free. */
const beside = /\.(\d+)\.json$/

export const isBeside = (name: string): boolean => beside.test(name)

/** The name it had, and has again when it opens and the newer one is gone. */
export const keptUnder = (name: string): string => name.replace(beside, '.json')

export function nameBeside(path: string): string {
  for (let number = 1; ; number++) {
    const name = path.replace(/\.json$/, `.${number}.json`)
    if (!existsSync(name)) return name
  }
}

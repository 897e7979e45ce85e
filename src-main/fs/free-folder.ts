import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { safeFileName } from '#shared/bundle/safe-name'

/** Leaves the ending and the number their room. */
const mostChars = 70

/** A folder in `within` that is not there yet: `甲旗 恢复`, `甲旗 恢复 2`. A long name is cut, never its ending or its number. */
export function freeFolder(within: string, name: string, ending = ''): string {
  const base = join(within, `${safeFileName(name, mostChars)}${ending}`)
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? base : `${base} ${number}`
    if (!existsSync(folder)) return folder
  }
}

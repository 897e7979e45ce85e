import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

/** How this machine's window looks: a small file each, with the app's own data, known before the window is drawn. */
export type Kept = 'color-scheme' | 'text-size' | 'window-place'

const file = (name: Kept) => join(app.getPath('userData'), name)

/** '' = nothing was kept, or it cannot be read. */
export function readKept(name: Kept): string {
  try {
    return readFileSync(file(name), 'utf8')
  } catch {
    return ''
  }
}

/** At once, for the program may end with the next key. A disk that takes nothing costs the look of the next start, and no word now. */
export function keep(name: Kept, text: string): void {
  try {
    writeFileSync(file(name), text)
  } catch {
    // As above.
  }
}

import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'

/** Written and on the disk when it returns. For a few bytes that are worthless when torn; else `writeFileAtomic`. */
export function writeFileDurably(path: string, text: string): void {
  const file = openSync(path, 'w')
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

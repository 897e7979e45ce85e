import { writeFileSync } from 'node:fs'

/** Fills the disk that `path` lies on to the last byte. */
export function fillDisk(path: string): void {
  const chunks: Buffer[] = []
  for (const bytes of [65_536, 4096, 512, 1]) {
    for (;;) {
      try {
        writeFileSync(path, Buffer.concat([...chunks, Buffer.alloc(bytes)]))
        chunks.push(Buffer.alloc(bytes))
      } catch {
        break
      }
    }
    writeFileSync(path, Buffer.concat(chunks))
  }
}

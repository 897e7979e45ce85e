import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folders: string[] = []
const open: { close(): Promise<void> }[] = []

/** A folder of this test's own, gone after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'goufutong-test-'))
  folders.push(folder)
  return folder
}

/** Closed after this test, before its folders go. */
export const closedAfterwards = (backend: { close(): Promise<void> }): void => void open.push(backend)

/** What the test that is over has opened and made. */
export async function clearAway(): Promise<void> {
  for (const backend of open.splice(0)) await backend.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

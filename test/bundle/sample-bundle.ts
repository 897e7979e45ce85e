import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type BundleEntry, exportBundle } from '#main/bundle/export-bundle'
import { unwrap } from '#shared/result'
import { sampleInfo } from './sample-info'

export { sampleInfo }

/** Three small files, one of them empty, with the kinds of names clerks give. */
export const sampleEntries: BundleEntry[] = [
  { path: '项目数据.json', source: { bytes: Buffer.from('{"a":1}\n') }, title: '项目数据' },
  { path: '1-事前/材料/成交通知书（盖章）.txt', source: { bytes: Buffer.from('成交通知书') }, title: '成交通知书' },
  { path: "2-事中/材料/a b'c&空.txt", source: { bytes: Buffer.alloc(0) }, title: '空文件' },
]

/** A folder of the test's own, removed after it. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export async function writeSample(folder: string, entries = sampleEntries): Promise<string> {
  const path = join(folder, '材料包.zip')
  unwrap(await exportBundle({ entries, path, info: sampleInfo, due: [] }))
  return path
}

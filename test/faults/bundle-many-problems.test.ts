import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { maxListedProblems } from '#shared/bundle/bundle'
import { type Files, otherBag } from '../bundle/other-bag'
import { tempFolder } from '../bundle/sample-bundle'
import { writeZip } from '../bundle/zip-folder'
import { startBackend } from '../store/county-fixture'

const many = 210_000
const row = (i: number) => `${'0'.repeat(64)}  data/2-事中/佐证/困难家庭入户调查照片第${i}户.jpg\n`

/** A bundle whose manifest lists so many files that are not in it. */
function hollowBundle(missing: number): string {
  const rows = Array.from({ length: missing }, (_, i) => row(i)).join('')
  const files: Files = otherBag({ manifest: (text) => text + rows })
  return writeZip(join(tempFolder(), '空壳.zip'), Object.entries(files))
}

describe('a bundle with 210,000 problems', () => {
  test('is counted in full, listed up to a limit, and this thread answers while it is read', async () => {
    const backend = startBackend()
    let ticks = 0
    const ticking = setInterval(() => ticks++, 20)
    const verdict = await backend.get('bundle.verify', { path: hollowBundle(many), jobId: 'j' })
    clearInterval(ticking)
    expect(verdict).toMatchObject({ good: false, counts: { missing: many } })
    expect(verdict.problems).toHaveLength(maxListedProblems)
    expect(JSON.stringify(verdict).length).toBeLessThan(300_000)
    expect(ticks).toBeGreaterThan(10)
  }, 120_000)

  test('is no meal for a screen: the command line lists as many, and says how many more there are', () => {
    const missing = 2 * maxListedProblems
    const path = hollowBundle(missing)
    const cli = join(import.meta.dirname, '../../src-main/launch/cli.mjs')
    const outcome = { status: 0, stderr: '' }
    try {
      execFileSync(process.execPath, [cli, 'bundle', 'verify', path], { encoding: 'utf8', stdio: 'pipe' })
    } catch (error) {
      Object.assign(outcome, error)
    }
    expect(outcome.status).toBe(1)
    expect(outcome.stderr).toContain(`另有 ${missing - maxListedProblems} 处没有列出`)
  }, 120_000)

  test('manifests of more lines than any county has files are refused', async () => {
    const backend = startBackend()
    const rows = Array.from({ length: 900_001 }, (_, i) => `${'0'.repeat(32)} data/${i}\n`).join('')
    const path = join(tempFolder(), '太多.zip')
    writeZip(path, Object.entries({ ...otherBag({}), 'manifest-md5.txt': rows }))
    const verdict = await backend.get('bundle.verify', { path, jobId: 'j' })
    expect(verdict).toMatchObject({ good: false, problems: [{ detail: '清单行数超出限度' }] })
  }, 120_000)
})

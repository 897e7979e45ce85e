import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { officeWithClock } from './backup-fixture'
import { temporaryFolder } from './county-fixture'

async function backedUp() {
  const office = await officeWithClock()
  await office.addFile('照片.txt')
  const { name } = (await office.make('manual')).made!
  const path = (ending: string) => join(office.home, `${name}.${ending}`)
  const restored = async () => {
    const folder = join(temporaryFolder(), '恢复')
    return office.call('backup.restore', { name, from: 'home', folder, jobId: 'r' })
  }
  return { ...office, name, path, restored }
}

/** Each of so many bytes, spread over the file, with one bit turned. */
async function* altered(path: string, count: number) {
  const good = readFileSync(path)
  const step = Math.max(1, Math.floor(good.length / count))
  for (let at = 0; at < good.length; at += step) {
    const bad = Buffer.from(good)
    bad[at] = (bad[at] ?? 0) ^ (1 << (at % 8))
    writeFileSync(path, bad)
    yield at
  }
  writeFileSync(path, good)
}

describe('an altered byte of a backup', () => {
  test('of its manifest, any of them: it counts as none, and the check-up says so', async () => {
    const office = await backedUp()
    const told: number[] = []
    for await (const at of altered(office.path('json'), Number.POSITIVE_INFINITY))
      if ((await office.names()).length > 0) told.push(at)
    expect(told).toEqual([])
    const manifest = office.path('json')
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('甲项目', '乙项目'))
    const report = await office.get('checkUp.run', { jobId: 'c', auto: false })
    const says = report?.results.find(({ id }) => id === 'backups')?.says
    expect(says).toBe(`1 份备份与备份时不一样，不能用来恢复：“${office.name}”。没有别的完好的备份，请立即备份。`)
  })

  test('of its database, wherever: it is not restored', async () => {
    const office = await backedUp()
    const restored: number[] = []
    for await (const at of altered(office.path('sqlite'), 40)) {
      const answer = await office.restored()
      if (answer.ok || answer.error.code !== 'BACKUP_DAMAGED') restored.push(at)
    }
    expect(restored).toEqual([])
  })

  test('of a file in its pool, any of them: the file is not restored from there', async () => {
    const office = await backedUp()
    const pool = join(office.home, 'evidence')
    const [folder = ''] = readdirSync(pool)
    const file = join(pool, folder, readdirSync(join(pool, folder))[0] ?? '')
    // Neither is it to be had from the county.
    writeFileSync(join(office.folder, file.slice(office.home.length)), 'other bytes')
    const restored: number[] = []
    for await (const at of altered(file, Number.POSITIVE_INFINITY)) {
      const answer = await office.restored()
      if (!answer.ok || answer.value.missing !== 1) restored.push(at)
    }
    expect(restored).toEqual([])
  })
})

test('an altered byte of a stored file, any of them: the file is not shown', async () => {
  const office = await backedUp()
  const [file] = await office.get('evidence.list', { projectId: office.projectId })
  const { sha256, id } = file!
  const shown: number[] = []
  for await (const at of altered(join(office.folder, 'evidence', sha256.slice(0, 2), sha256), Number.POSITIVE_INFINITY))
    if ((await office.call('file.read', { of: 'evidence', id })).ok) shown.push(at)
  expect(shown).toEqual([])
})

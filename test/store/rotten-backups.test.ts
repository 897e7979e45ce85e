import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { officeWithClock } from './backup-fixture'
import { contentOf } from './county-content'
import { startBackend, temporaryFolder } from './county-fixture'

async function backedUp() {
  const office = await officeWithClock()
  await office.addFile('照片.txt')
  const { name } = (await office.make('manual')).made!
  const told = async () => {
    const report = await office.get('checkUp.run', { jobId: 'c', auto: false })
    return report!.results.find(({ id }) => id === 'backups')!
  }
  return { ...office, name, told }
}

function turnOneBit(path: string): void {
  const bytes = readFileSync(path)
  bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

const onlyFileIn = (pool: string) => {
  const folder = join(pool, readdirSync(pool)[0] ?? '')
  return join(folder, readdirSync(folder).find((name) => name.length === 64) ?? '')
}

describe('a backup that rots on its disk', () => {
  test('is found by the check-up, and a backup asked for by hand is a new one though nothing has changed', async () => {
    const office = await backedUp()
    turnOneBit(join(office.home, `${office.name}.sqlite`))
    expect(await office.told()).toMatchObject({ tone: 'bad', mends: expect.arrayContaining(['back-up']) })
    office.pass(1)
    const { made } = await office.make('manual')
    expect(made?.name).not.toBe(office.name)
    expect((await office.told()).tone).toBe('good')
  })

  test('in a file of its pool is found, and the next backup by hand brings the file anew', async () => {
    const office = await backedUp()
    const file = onlyFileIn(join(office.home, 'evidence'))
    turnOneBit(file)
    expect((await office.told()).says).toContain('有 1 件材料与备份时不一样')
    await office.make('manual')
    expect(readFileSync(file, 'utf8')).toBe('内容 照片.txt')
    expect((await office.told()).tone).toBe('good')
  })
})

describe('where the own disk takes no backup', () => {
  test('the second place has it all the same, and the reason is told', async () => {
    const office = await backedUp()
    const place = temporaryFolder()
    await office.get('backup.setPlace', { folder: place })
    await office.rename('改了名')
    rmSync(office.home, { recursive: true })
    writeFileSync(office.home, 'a file in the way')
    const { made, home } = await office.make('manual')
    expect(made?.where).toEqual(['place'])
    expect(home?.code).toBeDefined()
    expect(readdirSync(join(place, readdirSync(place)[0] ?? '')).some((name) => name.endsWith('.sqlite'))).toBe(true)
  })
})

describe('a folder of backups on another computer, chosen in place of a county', () => {
  async function stick() {
    const office = await backedUp()
    const place = temporaryFolder()
    await office.get('backup.setPlace', { folder: place })
    await office.make('manual')
    const then = contentOf(office.folder)
    const stick = join(temporaryFolder(), '优盘')
    cpSync(place, stick, { recursive: true })
    return { stick, then, name: office.name, inside: join(stick, readdirSync(stick)[0] ?? '') }
  }

  test.each(['stick', 'inside'] as const)(
    'the %s leads to the county as it was, in a folder off the stick',
    async (which) => {
      const given = await stick()
      const elsewhere = startBackend()
      const folder = given[which]
      expect(await elsewhere.call('county.open', { folder })).toMatchObject({ error: { code: 'COUNTY_NOT_FOUND' } })
      const { backups, into } = await elsewhere.get('recovery.look', { folder })
      expect(backups.map(({ name }) => name)).toEqual([given.name])
      expect(into.startsWith(given.stick)).toBe(false)
      mkdirSync(join(into, '..'), { recursive: true })
      const input = { folder, name: given.name, from: 'home' as const, into, jobId: 'r' }
      expect(await elsewhere.get('recovery.restore', input)).toEqual({ folder: into, missing: 0 })
      expect(contentOf(into)).toEqual(given.then)
    },
  )
})

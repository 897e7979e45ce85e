import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { unusableText } from '#shared/recovery/unusable-backup'
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

describe('a backup that was found damaged', () => {
  const standing = async (office: Awaited<ReturnType<typeof backedUp>>) => office.get('backup.standing', null)

  test('by the check-up: the foot, the list and the closing count it no more, and a new one is made', async () => {
    const office = await backedUp()
    turnOneBit(join(office.home, `${office.name}.sqlite`))
    await office.told()
    expect(await standing(office)).toMatchObject({ tone: 'bad', damaged: [{ name: office.name, where: 'home' }] })
    expect(await office.names()).toEqual([])
    office.pass(1)
    const { made, why } = await office.make('close')
    expect([made?.kind, why]).toEqual(['close', ''])
    expect(await office.names()).toEqual([made?.name])
    expect((await standing(office)).says).toContain('此后没有改动')
  })

  test.each(['close', 'auto'] as const)(
    'by nobody yet: a backup made %s looks at it and makes a new one',
    async (kind) => {
      const office = await backedUp()
      const path = join(office.home, `${office.name}.sqlite`)
      turnOneBit(path)
      const later = new Date(Date.now() + 60_000)
      utimesSync(path, later, later)
      office.pass(1)
      expect((await office.make(kind)).made?.name).toBeDefined()
      expect((await standing(office)).damaged.map(({ name }) => name)).toEqual([office.name])
    },
  )

  test('at closing also where its time is as it was', async () => {
    const office = await backedUp()
    const path = join(office.home, `${office.name}.sqlite`)
    const { atime, mtime } = statSync(path)
    turnOneBit(path)
    utimesSync(path, atime, mtime)
    office.pass(1)
    expect((await office.make('close')).why).toBe('')
  })

  test('is none again once a good copy lies in its place', async () => {
    const office = await backedUp()
    const path = join(office.home, `${office.name}.sqlite`)
    const good = readFileSync(path)
    turnOneBit(path)
    await office.told()
    rmSync(path)
    writeFileSync(path, good)
    const later = new Date(Date.now() + 60_000)
    utimesSync(path, later, later)
    expect((await standing(office)).damaged).toEqual([])
    expect((await office.make('auto')).why).toBe('unchanged')
  })

  test('on another disk: what was brought there is there no more, and is brought anew', async () => {
    const office = await backedUp()
    const place = temporaryFolder()
    await office.get('backup.setPlace', { folder: place })
    await office.make('manual')
    const inside = join(place, readdirSync(place)[0] ?? '')
    const good = readFileSync(join(inside, `${office.name}.sqlite`))
    turnOneBit(join(inside, `${office.name}.sqlite`))
    expect((await office.told()).says).toContain('第二处最新的一份备份')
    expect((await standing(office)).damaged).toMatchObject([{ name: office.name, where: 'place' }])
    await office.make('close')
    expect(readFileSync(join(inside, `${office.name}.sqlite`)).equals(good)).toBe(true)
    expect((await standing(office)).damaged).toEqual([])
  })
})

describe('a backup whose file was cut', () => {
  test('is listed as damaged, restoring it says so, and the check-up says that no good one is left', async () => {
    const office = await backedUp()
    truncateSync(join(office.home, `${office.name}.sqlite`), 9000)
    expect((await office.get('backup.standing', null)).damaged).toMatchObject([{ name: office.name }])
    const folder = join(temporaryFolder(), '恢复')
    const asked = { name: office.name, from: 'home', folder, jobId: 'r' } as const
    expect(await office.call('backup.restore', asked)).toMatchObject({ error: { code: 'BACKUP_DAMAGED' } })
    const told = await office.told()
    expect(told).toMatchObject({ tone: 'bad', mends: expect.arrayContaining(['back-up']) })
    expect(told.says).toContain('没有别的完好的备份')
  })

  test('of a county that is not open is told as damaged too', async () => {
    const office = await backedUp()
    await office.get('county.close', null)
    truncateSync(join(office.home, `${office.name}.sqlite`), 9000)
    const into = join(temporaryFolder(), '恢复')
    const asked = { folder: office.folder, name: office.name, from: 'home', into, jobId: 'r' } as const
    expect(await office.call('recovery.restore', asked)).toMatchObject({ error: { code: 'BACKUP_DAMAGED' } })
  })
})

test('on a clock set back the foot says that the clock looks wrong', async () => {
  const office = await backedUp()
  office.pass(-24 * 400)
  const { tone, says } = await office.get('backup.standing', null)
  expect(tone).toBe('mind')
  expect(says).toContain('电脑时间可能不对')
})

describe('a stick with less than a whole backup: what is missing is told by its name', () => {
  async function stickWith(files: Record<string, string>) {
    const office = await backedUp()
    const stick = temporaryFolder()
    for (const [from, to] of Object.entries(files))
      cpSync(join(office.home, `${office.name}.${from}`), join(stick, to.replace('*', office.name)))
    const elsewhere = startBackend()
    const { backups, unusable } = await elsewhere.get('recovery.look', { folder: stick })
    expect(backups).toEqual([])
    return { elsewhere, stick, name: office.name, unusable }
  }

  test('the database alone, which opens as a county where it is put as the words say', async () => {
    const { unusable, name, stick, elsewhere } = await stickWith({ sqlite: '*.sqlite' })
    expect(unusable).toEqual([{ file: `${name}.sqlite`, why: 'no-manifest', was: null }])
    expect(unusableText(unusable[0]!)).toContain(`“${name}.json”`)
    const folder = temporaryFolder()
    cpSync(join(stick, `${name}.sqlite`), join(folder, 'county.sqlite'))
    expect(await elsewhere.call('county.open', { folder })).toMatchObject({ ok: true })
    expect(await elsewhere.get('project.names', null)).toMatchObject([{ name: '甲项目' }])
  })

  test('the manifest alone', async () => {
    const { unusable, name } = await stickWith({ json: '*.json' })
    expect(unusable).toEqual([{ file: `${name}.json`, why: 'no-database', was: null }])
  })

  test('both renamed: under their old names, which are told, they are a backup again', async () => {
    const { unusable, name, stick, elsewhere } = await stickWith({ sqlite: '最新备份.sqlite', json: '最新备份.json' })
    expect(unusable).toEqual([{ file: '最新备份.sqlite', why: 'renamed', was: name }])
    for (const ending of ['sqlite', 'json'])
      renameSync(join(stick, `最新备份.${ending}`), join(stick, `${name}.${ending}`))
    const { backups } = await elsewhere.get('recovery.look', { folder: stick })
    expect(backups.map((one) => one.name)).toEqual([name])
  })
})

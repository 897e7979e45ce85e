import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { noAccounts } from '#shared/accounts/account'
import { fen } from '#shared/money/fen'
import { profile, startBackend, startInCounty, temporaryFolder, year2023 } from './county-fixture'

describe('county', () => {
  test('is a folder with county.sqlite and evidence, and reads back as entered', async () => {
    const backend = await startInCounty()
    expect(existsSync(join(backend.folder, 'county.sqlite'))).toBe(true)
    expect(existsSync(join(backend.folder, 'evidence'))).toBe(true)
    expect(backend.county).toEqual({
      folder: backend.folder,
      readOnly: false,
      profile,
      years: [year2023],
      accounts: noAccounts,
    })
  })

  test('profile and year parameters are replaced whole', async () => {
    const backend = await startInCounty()
    const changed = { ...profile, phone: '0478-4660000' }
    expect((await backend.get('county.saveProfile', changed)).profile).toEqual(changed)
    const year = {
      ...year2023,
      grants: [{ ...year2023.grants[1]!, amountFen: fen(-5) }],
      threshold: { amountFen: fen(5e7), documentNumber: '文号', effectiveOn: '2023-01-01', confirmed: true },
      ceilingJustification: { reason: '牧区', paper: '会议纪要' },
    }
    const state = await backend.get('county.saveYear', year)
    expect(state.years).toEqual([year])
    expect((await backend.get('county.saveYear', { ...year2023, year: 2022 })).years.map((one) => one.year)).toEqual([
      2022, 2023,
    ])
  })

  test('several counties exist, one is open at a time, the last one opens at the next start', async () => {
    const backend = await startInCounty()
    const second = join(backend.documentsFolder, '第二')
    await backend.get('county.create', {
      folder: second,
      profile: { ...profile, regionName: '磴口县' },
      year: year2023,
    })
    expect((await backend.get('county.current', null))?.folder).toBe(second)
    expect((await backend.get('county.recent', null)).map(({ name }) => name)).toEqual(['磴口县', '乌拉特后旗'])
    await backend.close()

    const next = startBackend(backend)
    expect((await next.get('county.current', null))?.profile.regionName).toBe('磴口县')
    await next.get('county.open', { folder: backend.folder })
    await next.get('county.close', null)
    expect(await next.call('project.list', { status: 'active' })).toEqual({
      ok: false,
      error: { code: 'NO_COUNTY', params: {} },
    })
    await next.close()
    expect(await startBackend(backend).get('county.current', null)).toBeNull()
  })

  test('what a killed import has left in the folder is gone at the next opening', async () => {
    const backend = await startInCounty()
    await backend.close()
    const left = join(backend.folder, '.import-0123', 'data')
    mkdirSync(left, { recursive: true })
    await startBackend().get('county.open', { folder: backend.folder })
    expect(readdirSync(backend.folder).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('a county is never made over another one', async () => {
    const backend = await startInCounty()
    const again = await backend.call('county.create', { folder: backend.folder, profile, year: year2023 })
    expect(again).toMatchObject({ error: { code: 'COUNTY_EXISTS' } })
    expect(await backend.get('county.proposeFolder', { name: '示例旗' })).toBe(
      join(backend.documentsFolder, '购服通', '示例旗'),
    )
    mkdirSync(join(backend.documentsFolder, '购服通', '示例旗'), { recursive: true })
    expect(await backend.get('county.proposeFolder', { name: '示例旗' })).toBe(
      join(backend.documentsFolder, '购服通', '示例旗 2'),
    )
  })

  test('a name of the county cannot lead out of the documents folder', async () => {
    const backend = startBackend()
    const folder = await backend.get('county.proposeFolder', { name: '../../etc' })
    expect(folder.startsWith(join(backend.documentsFolder, '购服通'))).toBe(true)
  })
})

describe('a file that cannot be opened is named and left alone', () => {
  const open = async (prepare: (file: string) => void) => {
    const folder = temporaryFolder()
    prepare(join(folder, 'county.sqlite'))
    const result = await startBackend().call('county.open', { folder })
    return result.ok ? 'opened' : result.error.code
  }
  const database = (file: string, sql: string) => {
    const db = connect(file)
    db.exec(sql)
    db.close()
  }

  test('no county there', async () => expect(await open(() => {})).toBe('COUNTY_NOT_FOUND'))

  test('another program’s database', async () =>
    expect(await open((file) => database(file, 'CREATE TABLE a (b)'))).toBe('DB_NOT_OURS'))

  test('a newer version’s database', async () =>
    expect(
      await open((file) =>
        database(file, 'PRAGMA application_id = 0x47465431; PRAGMA user_version = 99999; CREATE TABLE a (b)'),
      ),
    ).toBe('DB_FROM_FUTURE'))

  test('an empty file, and one that is no database', async () => {
    expect(await open((file) => writeFileSync(file, ''))).toBe('DB_CORRUPT')
    expect(await open((file) => writeFileSync(file, 'x'.repeat(5000)))).toBe('DB_CORRUPT')
  })
})

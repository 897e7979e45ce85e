import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrations } from '#main/store/migrations/all'
import { writeUpdate } from '#main/update/write-update'
import { projectRoot } from '../../src-main/launch/paths.mjs'
import { about, keyPair } from '../fixtures/update-files'
import { listOutsideRequests } from './network-guard'
import { makeOpenedCopy } from './opened-copy'
import {
  attach,
  endProgram,
  forgetPort,
  type Home,
  homeAt,
  netLogOf,
  type Running,
  startProgram,
} from './running-program'
import {
  archiveOfProgram,
  type Change,
  exits,
  hangs,
  migratesTo,
  neverWell,
  pointAt,
  stageProgram,
} from './staged-programs'

/**
 * Real programs, packed as they are shipped, one version taking the place of the other; where the installer of Windows would run,
 * nothing of this is seen.
 */
describe.runIf(process.platform === 'linux')('another version from a 升级文件', () => {
  const { pem, key } = keyPair()
  let root: string
  let base: string
  let opened: string
  let home: Home
  let now: Running

  const ownVersion = migrations.at(-1)!.version
  const dataVersion = (folder: string) => {
    const database = new Database(join(folder, 'county.sqlite'), { readonly: true })
    const version = database.pragma('user_version', { simple: true })
    database.close()
    return version
  }
  const state = () => JSON.parse(readFileSync(join(home.data, 'update', 'state.json'), 'utf8'))
  const current = () => readlinkSync(join(base, 'current'))

  /** As whoever releases makes it, of a version that is like this one but for its changes. */
  async function released(version: string, schema: number, changes: Change[]): Promise<string> {
    const folder = join(root, version)
    await stageProgram(opened, folder, version, key, changes)
    const payload = await archiveOfProgram(folder, join(root, `${version}.zip`))
    rmSync(folder, { recursive: true })
    const path = join(root, `${version}.gftupdate`)
    const wanted = { about: { ...about, version, schema }, name: `goufutong-${version}.zip`, payload, privatePem: pem }
    await writeUpdate({ ...wanted, endorsed: [] }, path)
    rmSync(payload)
    return path
  }

  /** Chosen, looked at, begun, and the window closed; answers with whichever version comes. */
  async function install(path: string): Promise<Running> {
    await now.drop(path)
    const look = await now.get('update.look', { path, jobId: 'look' })
    await now.get('update.begin', { path, sha256: look.sha256, jobId: 'begin' })
    forgetPort(home)
    await now.close()
    return attach(home)
  }

  beforeAll(async () => {
    const packed = spawnSync(process.execPath, [join(projectRoot, 'src-main/launch/pack.mjs'), '--dir'], {
      encoding: 'utf8',
    })
    if (packed.status !== 0) throw new Error(packed.stderr)
    opened = await makeOpenedCopy(join(projectRoot, 'dist/linux-unpacked/goufutong'))
    root = await mkdtemp(join(tmpdir(), 'goufutong-update-'))
    base = join(root, '购服通 程序')
    home = homeAt(join(root, 'home'))
    mkdirSync(base)
    mkdirSync(home.folder)
    await stageProgram(opened, join(base, '0.1.0'), '0.1.0', key)
    startProgram(pointAt(base, '0.1.0'), home)
    now = await attach(home)
  })
  afterAll(async () => {
    endProgram(home)
    await rm(root, { recursive: true, force: true, maxRetries: 10 })
  })

  let folder: string

  test('takes its place when the program ends, opens the county and brings its data up to date', async () => {
    folder = (await now.get('county.createSample', null)).folder
    now = await install(await released('0.2.0', 9990, [migratesTo(9990)]))
    expect([now.version, current()]).toEqual(['0.2.0', '0.2.0'])
    expect((await now.get('county.current', null))?.folder).toBe(folder)
    await expect.poll(() => state().phase).toBe('done')
    expect(dataVersion(folder)).toBe(9990)
    expect(readdirSync(join(folder, '备份')).some((name) => name.endsWith('.sqlite'))).toBe(true)
    expect(existsSync(join(base, '0.1.0', 'goufutong'))).toBe(true)
  })

  test('is gone back over: the version before opens the county as it was, in a new folder, and the newer one stays', async () => {
    expect((await now.get('update.standing', null)).previous).toMatchObject({
      version: '0.1.0',
      counties: [{ folder }],
    })
    await now.get('update.back', null)
    forgetPort(home)
    await now.close()
    now = await attach(home)
    const newer = folder
    folder = (await now.get('county.current', null))!.folder
    expect([now.version, current(), folder === newer]).toEqual(['0.1.0', '0.1.0', false])
    await expect.poll(() => state().phase).toBe('done')
    expect([dataVersion(newer), dataVersion(folder)]).toEqual([9990, ownVersion])
  })

  test.each([
    ['ends at once', '0.3.0', '新版本一启动就退出了', [exits]],
    ['hangs', '0.3.1', '新版本启动后没有反应', [hangs]],
    ['cannot open the county', '0.3.2', '新版本打不开旗县', [migratesTo(9991, "throw new Error('planted')")]],
  ] as const)(
    'one that %s is taken back, and the county opens with everything in it',
    async (_what, version, why, changes) => {
      const before = await now.get('project.list', { status: 'active' })
      now = await install(await released(version, 9991, [...changes]))
      expect([now.version, current()]).toEqual(['0.1.0', '0.1.0'])
      await now.page.getByText('没有升级成，已退回 0.1.0').waitFor()
      await now.page.getByText(`${why}。旗县数据没有改动。`).waitFor()
      expect((await now.get('county.current', null))?.folder).toBe(folder)
      expect(await now.get('project.list', { status: 'active' })).toEqual(before)
    },
  )

  test('one that has migrated the county and does not come to its end is taken back, with the county as it was before; the migrated one stays', async () => {
    const before = await now.get('project.list', { status: 'active' })
    now = await install(await released('0.4.0', 9992, [migratesTo(9992), neverWell]))
    expect([now.version, current()]).toEqual(['0.1.0', '0.1.0'])
    const county = (await now.get('county.current', null))!.folder
    expect(county).not.toBe(folder)
    await now.page.getByText(`升级前备份的旗县已恢复到“${county}”，原来的文件夹原样留着。`).waitFor()
    expect(state().restored).toEqual([{ folder, into: county }])
    expect(await now.get('project.list', { status: 'active' })).toEqual(before)
    expect([dataVersion(county), dataVersion(folder)]).toEqual([ownVersion, 9992])
  })

  test('and nothing was ever fetched', async () => {
    await now.close()
    expect(listOutsideRequests(readFileSync(netLogOf(home), 'utf8'))).toEqual([])
  })
})

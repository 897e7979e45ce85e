import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import type { TroubleCode } from '#shared/recovery/ways-out'
import { cutInHalf, damage, everyPage } from '../faults/damage'
import { fillDisk } from '../faults/fill-disk'
import { canMount } from '../faults/odd-folders'
import { makeCounty, makeProject } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

/** Each way a county's file goes wrong has its own screen, and every screen leads on. */
describe('a county that cannot be opened', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-unopened-'))
  const disks: string[] = []
  let launched: LaunchedApp
  let folder: string
  /** As it was left: closed, backed up, nothing wrong. */
  const whole = join(dataDir, 'whole')

  const page = () => launched.page
  const file = () => join(folder, 'county.sqlite')
  const trouble = (code: TroubleCode) => page().locator(`[data-testid=trouble][data-trouble=${code}]`)
  const way = (name: string) => page().locator(`[data-way=${name}] > button`)

  /** The folder chosen in the dialog, as a clerk does. */
  async function open(path: string) {
    await launched.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    }, path)
    await page().locator('[data-action=openCounty]').click()
  }
  async function openBroken(breaks: () => void, code: TroubleCode, path = folder) {
    rmSync(folder, { recursive: true, force: true })
    cpSync(whole, folder, { recursive: true })
    breaks()
    await open(path)
    await trouble(code).waitFor()
    await page().locator('[data-way]').first().waitFor()
    if (await way('restore').count()) await page().getByText('正在找备份…').waitFor({ state: 'detached' })
    await keepPicture(page(), `trouble-${code}`)
    await expectGoodScreen(page())
  }
  const toStart = () => page().getByRole('button', { name: '回到开始画面' }).click()
  const sql = (text: string) => {
    const database = connect(file())
    database.unsafeMode()
    database.exec(text)
    database.close()
  }
  function disk(bytes: number): string {
    const mount = join(dataDir, `disk-${disks.length}`)
    mkdirSync(mount)
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', mount])
    disks.push(mount)
    cpSync(folder, join(mount, '旗县'), { recursive: true })
    return mount
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    folder = await makeCounty(launched)
    await makeProject(launched, '家计调查', '甲项目')
    await launched.page.evaluate(() => window.goufutong.invoke('backup.make', { kind: 'manual', jobId: 'b' }))
    await page().getByRole('button', { name: '打开其他旗县' }).click()
    await page().locator('[data-action=openCounty]').waitFor()
    cpSync(folder, whole, { recursive: true })
  })

  afterAll(async () => {
    await launched?.close()
    for (const mount of disks) execFileSync('umount', ['-l', mount])
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test.each<[TroubleCode, string, () => void]>([
    ['DB_NOT_OURS', 'of another program', () => sql('PRAGMA application_id = 7')],
    ['DB_FROM_FUTURE', 'from a newer version', () => sql('PRAGMA user_version = 99990')],
    ['DB_SCHEMA_ALTERED', 'altered by another program', () => sql('DROP TABLE change_log')],
    ['DB_CUT_SHORT', 'half copied', () => damage(file(), cutInHalf)],
    ['DB_LOG_FOREIGN', "with another's log", () => writeFileSync(`${file()}-wal`, Buffer.alloc(9000, 7))],
    ['COUNTY_NOT_FOUND', 'without its file', () => rmSync(file())],
  ])('%s: %s', async (code, _what, breaks) => {
    await openBroken(breaks, code)
    expect(await page().locator('[data-way]').count()).toBeGreaterThan(1)
    await toStart()
  })

  test('locked by another program: it can be looked at, and nothing typed goes in', async () => {
    let held: Database.Database | undefined
    await openBroken(() => {
      held = connect(join(folder, 'county.lock'))
      held.exec('BEGIN EXCLUSIVE')
    }, 'COUNTY_LOCKED')
    await way('read').click()
    await page().getByTestId('read-only-bar').waitFor()
    await page()
      .getByRole('navigation', { name: '主要页面' })
      .getByRole('button', { name: '项目', exact: true })
      .click()
    await page().getByText('甲项目').first().click()
    const about = page().getByRole('textbox', { name: '对象说明' })
    await about.click()
    await page().keyboard.type('低保')
    await page().getByText('刚才的输入没有写进去。').waitFor()
    expect(await about.inputValue()).toBe('')
    await keepPicture(page(), 'read-only')
    held?.close()
    await page().getByRole('button', { name: '重新打开，以便改动' }).click()
    await page().getByTestId('read-only-bar').waitFor({ state: 'detached' })
    await page().getByRole('button', { name: '打开其他旗县' }).click()
    await page().locator('[data-action=openCounty]').waitFor()
  })

  test.runIf(canMount)('on a disk that takes nothing', async () => {
    let mount = ''
    const breaks = () => {
      mount = disk(8 * 1024 * 1024)
      execFileSync('mount', ['-o', 'remount,ro', mount])
    }
    rmSync(folder, { recursive: true, force: true })
    cpSync(whole, folder, { recursive: true })
    breaks()
    await open(join(mount, '旗县'))
    await trouble('DB_READONLY').waitFor()
    await keepPicture(page(), 'trouble-DB_READONLY')
    await way('read').click()
    await page().getByTestId('read-only-bar').waitFor()
    await page().getByRole('button', { name: '打开其他旗县' }).click()
    await page().locator('[data-action=openCounty]').waitFor()
  })

  test.runIf(canMount)('on a full disk', async () => {
    rmSync(folder, { recursive: true, force: true })
    cpSync(whole, folder, { recursive: true })
    const mount = disk(8 * 1024 * 1024)
    fillDisk(join(mount, 'rest'))
    await open(join(mount, '旗县'))
    await trouble('DISK_FULL').waitFor()
    await keepPicture(page(), 'trouble-DISK_FULL')
    await toStart()
  })

  test('with a spoilt lock file: opened without it, the lock put aside by name', async () => {
    await openBroken(() => writeFileSync(join(folder, 'county.lock'), 'garbage'.repeat(1000)), 'LOCK_DAMAGED')
    await way('setAside').click()
    await page().getByRole('button', { name: '打开其他旗县' }).click()
    await page().locator('[data-action=openCounty]').waitFor()
  })

  test('with a folder in the place of county.session: told by its name, put aside, and opened', async () => {
    const session = join(folder, 'county.session')
    await openBroken(() => {
      rmSync(session, { force: true })
      mkdirSync(join(session, '里面'), { recursive: true })
    }, 'COUNTY_WRONG_SORT')
    await page()
      .getByTestId('trouble')
      .getByText(`county.session 应当是文件，这个位置上却是文件夹：${session}`)
      .waitFor()
    await way('setAside').click()
    await page().getByRole('button', { name: '打开其他旗县' }).click()
    await page().locator('[data-action=openCounty]').waitFor()
  })

  test('corrupt: what can be read is salvaged with its count, and opened', async () => {
    await openBroken(() => damage(file(), everyPage(9)), 'DB_CORRUPT')
    await page().getByRole('button', { name: '查一查哪里不对' }).click()
    await page().getByTestId('diagnosis').waitFor()
    await page().getByRole('button', { name: '复制这些结果，发给帮忙的人' }).click()
    await page().getByRole('button', { name: '已复制' }).waitFor()
    await keepPicture(page(), 'diagnosis')
    await way('salvage').click()
    await page().getByTestId('recovered').waitFor()
    await keepPicture(page(), 'salvaged')
    await expectGoodScreen(page())
    await page().getByRole('button', { name: '打开恢复的旗县' }).click()
    await page().getByTestId('window-foot').getByText('恢复后自动备份暂停，等待确认').waitFor()
    await page().getByRole('button', { name: '打开其他旗县' }).click()
    await page().locator('[data-action=openCounty]').waitFor()
  })

  test('corrupt: its newest backup is restored from the start screen, and opened', async () => {
    await openBroken(() => damage(file(), everyPage(2)), 'DB_CORRUPT')
    await way('restore').click()
    await page().getByRole('button', { name: '打开恢复的旗县' }).click()
    await page().getByTestId('window-foot').waitFor()
    const names = await page().evaluate(() => window.goufutong.invoke('project.names', null))
    expect(names).toMatchObject({ value: [{ name: '甲项目' }] })
    expect(launched.problems).toEqual([])
  })
})

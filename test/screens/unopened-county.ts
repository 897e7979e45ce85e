import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { connect } from '#main/store/connection'
import type { Project } from '#shared/project/project'
import { answerOpen, ask } from '../e2e/contract-fixture'
import { toProjects } from '../e2e/county-fixture'
import type { LaunchedApp } from '../e2e/launch-electron'
import { damage, everyPage } from '../faults/damage'
import { alterBeneath } from '../store/alter-beneath'
import type { Visit } from './every-screen'
import { opened } from './opened'

/** A county that is left with no backup, cannot be opened, can only be looked at, or holds what it was not given; it is open with its projects in view, and closed afterwards. */
export async function unopenedCounty(launched: LaunchedApp, visit: Visit, county: string) {
  await leavingRefused(launched, visit, county)
  await broken(launched, visit, county)
  await stickOfBackups(launched, visit, county)
  await readOnly(launched, visit, county)
  await alteredRows(launched, visit, county)
}

const leave = async (page: Page) => {
  await page.getByRole('button', { name: '打开其他旗县' }).click()
  await page.locator('[data-action=openCounty]').waitFor()
}
const way = (page: Page, name: string) => page.locator(`[data-way=${name}] > button`)

/** Chosen by its folder, as a clerk does. */
async function choose({ app, page }: LaunchedApp, folder: string) {
  await answerOpen(app, folder)
  await page.locator('[data-action=openCounty]').click()
}

async function refused(launched: LaunchedApp, folder: string, code: string) {
  const { page } = launched
  await choose(launched, folder)
  await page.locator(`[data-testid=trouble][data-trouble=${code}]`).waitFor()
  if (await way(page, 'restore').count()) await page.getByText('正在找备份…').waitFor({ state: 'detached' })
}

/** Where backups go there is a file: none can be made, and nothing is left without a word. */
async function leavingRefused(launched: LaunchedApp, visit: Visit, county: string) {
  const { page } = launched
  const home = join(county, '备份')
  await ask(launched, 'backup.make', { kind: 'manual', jobId: 'walk' })
  renameSync(home, `${home}-挪走`)
  writeFileSync(home, '')
  const [project] = await ask<{ id: string }[]>(launched, 'project.list', { status: 'active' })
  const stored = await ask<Project>(launched, 'project.get', { id: project?.id })
  await ask(launched, 'project.save', { ...stored, beneficiaries: { ...stored.beneficiaries, note: '低保对象' } })
  await page.getByRole('button', { name: '打开其他旗县' }).click()
  await page.locator('[data-dialog=leaving]').getByText('没有备份成').waitFor()
  await visit('leaving-refused')
  rmSync(home)
  renameSync(`${home}-挪走`, home)
  await page.getByRole('button', { name: '再试', exact: true }).click()
  await page.locator('[data-action=openCounty]').waitFor()
}

async function broken(launched: LaunchedApp, visit: Visit, county: string) {
  const { page } = launched
  const copy = join(dirname(county), `${basename(county)}（坏了的）`)
  cpSync(county, copy, { recursive: true })
  damage(join(copy, 'county.sqlite'), everyPage(9))
  await refused(launched, copy, 'DB_CORRUPT')
  await visit('trouble')
  await page.getByRole('button', { name: '查一查哪里不对' }).click()
  await page.getByTestId('diagnosis').waitFor()
  await visit('trouble-diagnosis')
  const gathered = page.locator('[data-part=log]')
  await opened(page, visit, 'trouble-diagnostics', page.getByRole('button', { name: '诊断信息包…' }), gathered)
  await way(page, 'salvage').click()
  await page.getByTestId('recovered').waitFor()
  await visit('trouble-salvaged')
  await page.getByRole('button', { name: '回到开始画面' }).click()
  rmSync(copy, { recursive: true })
  cpSync(county, copy, { recursive: true })
  writeFileSync(join(copy, 'county.sqlite-wal'), Buffer.alloc(9000, 7))
  await refused(launched, copy, 'DB_LOG_FOREIGN')
  await visit('trouble-set-aside')
  await page.getByRole('button', { name: '回到开始画面' }).click()
}

/** As on another computer: a folder that holds backups and nothing else. */
async function stickOfBackups(launched: LaunchedApp, visit: Visit, county: string) {
  const { page } = launched
  const stick = join(launched.dataDir, '优盘')
  cpSync(join(county, '备份'), join(stick, `购服通备份 ${basename(county)}`), { recursive: true })
  await refused(launched, stick, 'COUNTY_NOT_FOUND')
  await visit('trouble-stick')
  await way(page, 'restore').click()
  await page.getByTestId('recovered').waitFor()
  await visit('trouble-restored')
  await page.getByRole('button', { name: '回到开始画面' }).click()
}

/** Open elsewhere: it can be looked at. */
async function readOnly(launched: LaunchedApp, visit: Visit, county: string) {
  const { page } = launched
  const held = connect(join(county, 'county.lock'))
  held.exec('BEGIN EXCLUSIVE')
  await refused(launched, county, 'COUNTY_LOCKED')
  await visit('trouble-locked')
  await way(page, 'read').click()
  await page.getByTestId('read-only-bar').waitFor()
  await toProjects(page)
  await visit('read-only')
  held.close()
  await page.getByRole('button', { name: '重新打开，以便改动' }).click()
  await page.getByTestId('read-only-bar').waitFor({ state: 'detached' })
  await leave(page)
}

/** Another program has written into it: told over every screen, found by 体检, and brought back. */
async function alteredRows(launched: LaunchedApp, visit: Visit, county: string) {
  const { page } = launched
  alterBeneath(join(county, 'county.sqlite'), 'UPDATE projects SET total_fen = 1')
  await choose(launched, county)
  await page.getByTestId('altered-rows-bar').waitFor()
  await toProjects(page)
  await visit('altered-rows')
  await page.getByRole('button', { name: '体检，从备份找回' }).click()
  const found = page.locator('[data-check=rows]')
  await page.locator('[data-check=rows][data-tone=bad]').waitFor()
  await visit('altered-rows-check-up')
  await found.getByRole('button', { name: /^从备份找回/ }).click()
  await page.locator('[data-check=rows][data-tone=good]').waitFor()
  await page.getByTestId('altered-rows-bar').waitFor({ state: 'detached' })
  await leave(page)
}

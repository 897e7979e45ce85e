import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { profile, yearParameters } from '../e2e/county-fixture'
import { type LaunchedApp, launchApp } from '../e2e/launch-electron'
import { countyOfTenYears, officeDay } from './county-of-ten-years'
import { listen, opened, taken } from './drawn'
import { timed } from './measure'
import { median, percentile } from './median'

// A day of the office on the screen, in the county of ten years and in an empty one, in turns: from the event to the frame that
// shows what it asked for. The one that writes nothing in between sees what is kept of an answer; the first time of each is
// told beside it.
const rounds = 8
const starts = 2
const enough = 100
const projectId = '2026a-2024-jiadiao'

const folder = mkdtempSync(join(tmpdir(), 'office-screens-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const bigCounty = join(folder, 'big', 'counties', '示例旗')
cpSync(await countyOfTenYears(), bigCounty, { recursive: true })

const nav = (name: string) => `.app-nav button:text-is("${name}")`
const drawn = 'section[aria-label=待办] h2 + *'

/** The app on a profile of its own, its county open. */
async function enter(name: 'big' | 'empty'): Promise<LaunchedApp> {
  const launched = await launchApp({ dataDir: join(folder, name), env: { GOUFUTONG_CLOCK: officeDay } })
  const { app, page } = launched
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    },
    name === 'big' ? bigCounty : join(folder, name, 'counties'),
  )
  const { error } = await page.evaluate(
    async ({ name, bigCounty, empty, profile, year }) => {
      const { invoke } = window.goufutong
      await invoke('dialog.openFolder', { title: '选择文件夹' })
      const made =
        name === 'big'
          ? await invoke('county.open', { folder: bigCounty })
          : await invoke('county.create', { folder: empty, profile, year })
      return { error: made.ok ? null : made.error }
    },
    { name, bigCounty, empty: join(folder, name, 'counties', '空旗'), profile, year: yearParameters(2026) },
  )
  if (error) throw new Error(JSON.stringify(error))
  await page.reload()
  await page.locator(drawn).first().waitFor()
  return launched
}

const times = { big: new Map<string, number[]>(), empty: new Map<string, number[]>() }
const first = new Map<string, number>()
const note = (of: 'big' | 'empty', what: string, ms: number) => {
  if (of === 'big' && !first.has(what)) first.set(what, ms)
  else times[of].set(what, [...(times[of].get(what) ?? []), ms])
}

/** From the process to the drawn workbench of the county it ended in. */
async function start(of: 'big' | 'empty'): Promise<void> {
  const dataDir = join(folder, of)
  const [ms, launched] = await timed(async () => {
    const started = await launchApp({ dataDir, env: { GOUFUTONG_CLOCK: officeDay } })
    await started.page.locator(drawn).first().waitFor()
    return started
  })
  note(of, '启动到工作台', ms)
  await launched.close()
}

const big = await enter('big')
const empty = await enter('empty')
try {
  for (let round = 0; round <= rounds; round++) {
    for (const [of, { page }] of [['big', big] as const, ['empty', empty] as const]) {
      const has = of === 'big'
      note(of, '项目', await opened(page, nav('项目'), has ? '[data-project]' : '.empty-state'))
      note(of, '工作台', await opened(page, nav('工作台'), drawn))
      if (!has) continue
      await page.locator(nav('项目')).click()
      note(
        of,
        '打开项目',
        await opened(page, `[data-project="${projectId}"] .row-opener`, '[data-testid=basics-screen]'),
      )
      await page.locator(nav('项目')).click()
      await write(page)
      note(of, '改后工作台', await opened(page, nav('工作台'), drawn))
      await page.locator(nav('项目')).click()
      await page.locator(`[data-project="${projectId}"] .row-opener`).click()
      await page.locator('[data-stage=during]').click()
      await page.locator('[data-tab="later/tracking"]').click()
      await filter(page, `JD04${3000 + round * 7}`)
      await page.locator(nav('项目')).click()
      await type(page)
      await search(page)
    }
  }
  // The place is kept for the next start.
  for (const { page } of [big, empty]) await opened(page, nav('工作台'), drawn)
} finally {
  await big.close()
  await empty.close()
}
for (let run = 0; run <= starts; run++) {
  await start('big')
  await start('empty')
}

const asked: number[] = []
for (const [what, ms] of times.big) {
  const beside = times.empty.get(what)
  const ratio = beside
    ? `，${(median(ms) / median(beside)).toFixed(2)} x 空旗县（${median(beside).toFixed(0)} ms）`
    : ''
  const said = `中位 ${median(ms).toFixed(0)} ms，第95百分位 ${percentile(ms, 95).toFixed(0)} ms`
  console.log(`${what.padEnd(10, '　')}第一次 ${first.get(what)?.toFixed(0)} ms，${said}${ratio}`)
  if (what !== '启动到工作台') asked.push(...ms)
}
const quick = asked.filter((ms) => ms <= enough).length
console.log(
  `${asked.length} 次中 ${((quick * 100) / asked.length).toFixed(1)}% 在 ${enough} ms 以内；本机负荷 ${loadavg()[0]?.toFixed(1)}`,
)

/** A field of a record, as another screen saves it. */
async function write(page: LaunchedApp['page']): Promise<void> {
  await page.evaluate(async () => {
    const { invoke } = window.goufutong
    const kept = (globalThis as unknown as { meeting?: string }).meeting
    const made = kept ? null : await invoke('record.create', { kind: 'special-meeting', ownerId: '2026', body: null })
    const id = kept ?? (made?.ok ? made.value.id : '')
    Object.assign(globalThis, { meeting: id })
    const read = await invoke('record.get', { id })
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const { body, revision } = read.value
    const saved = await invoke('record.save', { id, revision, body: { ...body, name: `${revision}次专题会议` } })
    if (!saved.ok) throw new Error(JSON.stringify(saved.error))
  })
}

/** A code put into the filter of the register, to its row. */
async function filter(page: LaunchedApp['page'], code: string): Promise<void> {
  const field = page.getByLabel('搜索户册')
  await field.fill('')
  await page.waitForTimeout(400)
  await listen(page, 'input', `[data-household=${code}]`)
  await field.focus()
  await page.keyboard.insertText(code)
  await page.locator(`[data-household=${code}]`).waitFor()
  await page.waitForTimeout(100)
  note('big', '户册筛选', (await taken(page))[0] ?? Number.NaN)
}

/** Each key in the field that looks for a project. */
async function type(page: LaunchedApp['page']): Promise<void> {
  const field = page.getByLabel('搜索项目')
  await field.focus()
  await listen(page, 'keydown', '')
  for (const key of 'jiadiao') {
    await page.keyboard.press(key)
    await page.waitForTimeout(60)
  }
  for (const ms of await taken(page)) note('big', '输入查找', ms)
  await field.fill('')
}

/** Each sign typed into 全局查找, to the rows of its answer. */
async function search(page: LaunchedApp['page']): Promise<void> {
  await page.keyboard.press('Control+k')
  const field = page.getByTestId('search').getByRole('combobox')
  await field.waitFor()
  for (const sign of '王秀兰验收') {
    if (sign === '验') await field.fill('')
    await page.waitForTimeout(150)
    await listen(page, 'input', '.search-found[data-answered=true]')
    await page.keyboard.insertText(sign)
    await page.waitForTimeout(400)
    note('big', '全局查找', (await taken(page))[0] ?? Number.NaN)
  }
  await page.keyboard.press('Escape')
  await page.getByTestId('search').waitFor({ state: 'detached' })
}

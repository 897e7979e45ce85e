import { mkdtempSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Stage } from '#shared/documents/document-version'
import type { Finding } from '#shared/norms/finding'
import type { Project } from '#shared/project/project'
import type { ProjectRecords } from '#shared/records/kept-of-project'
import type { RecordEntry } from '#shared/records/record-entry'
import { pdfOf } from '../../fixtures/pdf-files'
import { answerOpen, ask, makeSampleProject } from '../contract-fixture'
import { type LaunchedApp, launchApp } from '../launch-electron'

interface Kept {
  /** The record it is begun from. */
  from?: string
  /** Slots that get a paper. */
  files?: string[]
  steps?: string[]
}

type Owned = [kind: string, ownerId: string]
type Part = object | ((begun: never) => object)

const noonOf = (day: string) => `${day}T02:00:00Z`

export type Clerk = ReturnType<typeof makeClerk>

/** A clerk who lives through a year at one window; what other tests type field by field is entered through the window's own bridge. */
export function makeClerk(firstDay: string) {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-year-'))
  const outside = join(dataDir, '优盘')
  let launched: LaunchedApp
  let projectId = ''
  let papers = 0

  const page = () => launched.page
  const button = (name: string | RegExp) => page().getByRole('button', { name, exact: true })
  const field = (name: string) => page().locator(`[data-field="${name}"]:is(input, textarea, select)`)
  const onScreen = (text: string | RegExp) => page().getByText(text).first().waitFor()

  /** A scan of its own, chosen in the next dialog. */
  async function chooseScan(name: string): Promise<void> {
    papers += 1
    const path = join(outside, `${name}-${papers}.pdf`)
    await writeFile(path, Buffer.concat([pdfOf(1), Buffer.from(path)]))
    await answerOpen(launched.app, path)
  }
  async function start(day: string): Promise<void> {
    launched = await launchApp({ dataDir, env: { GOUFUTONG_CLOCK: noonOf(day) } })
  }
  async function goOn(
    { id, revision, body }: RecordEntry,
    part: Part,
    { files = [], steps = [] }: Kept,
  ): Promise<void> {
    const typed = typeof part === 'function' ? part(body as never) : part
    await ask(launched, 'record.save', { id, revision, body: { ...body, ...typed } })
    for (const slot of files) {
      await chooseScan(slot)
      const path = await ask(launched, 'dialog.openFile', { title: '选择文件', kind: 'any' })
      await ask(launched, 'record.addFile', { id, slot, path })
    }
    for (const to of steps) {
      const now = await ask<RecordEntry>(launched, 'record.get', { id })
      await ask(launched, 'record.move', { id, revision: now.revision, to })
    }
  }
  return {
    page,
    button,
    field,
    onScreen,
    chooseScan,
    outside,
    app: () => launched.app,
    ofYear: (kind: string): Owned => [kind, firstDay.slice(0, 4)],
    ofProject: (kind: string): Owned => [kind, projectId],
    /** What bars the contract, by the rules as they are now. */
    errors: async () =>
      (await ask<Finding[]>(launched, 'norms.check', { projectId }))
        .filter(({ level }) => level === 'error')
        .map(({ message }) => message),
    balance: () => page().getByRole('region', { name: '资金余额' }).textContent(),
    async begin(change: (project: Project) => Project): Promise<void> {
      await start(firstDay)
      await mkdir(outside, { recursive: true })
      projectId = (await makeSampleProject(launched, change)).id
    },
    /** Another day begins: what was entered meanwhile is entered on it, and the window shows it. */
    async on(day: string, meanwhile: () => Promise<unknown> = async () => undefined): Promise<void> {
      await launched.app.evaluate((_, at) => {
        process.env.GOUFUTONG_CLOCK = at
      }, noonOf(day))
      await meanwhile()
      await page().reload()
      await page().locator('.rail, .app-nav').first().waitFor()
    },
    async restartOn(day: string): Promise<void> {
      const { problems } = launched
      expect({ ...(await launched.close()), problems }).toEqual({ outsideRequests: [], problems: [] })
      await start(day)
    },
    async end() {
      const closed = await launched?.close().catch(() => undefined)
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
      return { ...closed, problems: launched?.problems }
    },
    /** A record as the form stores it, with its papers, as far as its steps say; answers its id. */
    async keep([kind, ownerId]: Owned, part: Part, kept: Kept = {}): Promise<string> {
      const from = kept.from && { from: kept.from }
      const made = await ask<RecordEntry>(launched, 'record.create', { kind, ownerId, body: null, ...from })
      await goOn(made, part, kept)
      return made.id
    },
    /** The only record of its kind in the project, gone on with. */
    async goOn(kind: string, part: Part, kept: Kept): Promise<void> {
      const input = { projectId, kinds: [kind] }
      const { records } = await ask<ProjectRecords>(launched, 'record.ofProject', input)
      await goOn(await ask(launched, 'record.get', { id: records[0]?.id }), part, kept)
    },
    /** From wherever the window is to a step of the project. */
    async toStep(stage: Stage, tab: string): Promise<void> {
      if ((await page().locator('.rail').count()) === 0) {
        await button('项目').click()
        await page().locator('[data-project]').first().getByRole('button').first().click()
        await page().locator('.rail').waitFor()
      }
      const closed = page().locator(`.rail-later[data-stage=${stage}]`)
      if ((await closed.count()) > 0) await closed.click()
      await page().locator(`[data-tab="${tab}"]`).click()
    },
    mark: async (tab: string) => (await page().locator(`[data-tab="${tab}"] .rail-mark`).textContent()) ?? '',
    async fill(texts: Record<string, string>): Promise<void> {
      for (const [name, text] of Object.entries(texts)) await field(name).fill(text)
    },
    async slot(id: string): Promise<void> {
      await chooseScan(id)
      const slot = page().locator(`[data-slot=${id}]`)
      await slot.getByRole('button', { name: /^添加/ }).click()
      await expect.poll(() => slot.getAttribute('data-state')).toBe('there')
    },
    /** Opens a record of the step in view by its row. */
    async openRecord(kind: string, title: string | RegExp): Promise<void> {
      await page().getByRole('region', { name: kind, exact: true }).getByRole('button', { name: title }).click()
      await page().getByTestId('record-screen').waitFor()
    },
    /** A step of the table of states, pressed in the footer. */
    async move(title: string, state: string): Promise<void> {
      await page().locator('.record [data-testid=save-state][data-state=saved]').waitFor()
      await page().getByRole('navigation').getByRole('button', { name: title, exact: true }).click()
      await page().locator(`[data-testid=record-screen][data-state=${state}]`).waitFor()
    },
  }
}

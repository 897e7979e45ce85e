import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectSchema } from '#shared/project/project-schema'
import { planted } from '../fixtures/hostile/planted'
import { hostileTexts } from '../fixtures/hostile/texts'
import { makeSampleProject } from './contract-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'

/** What markup from a stranger would leave in a page. */
const traces =
  'img[src="x"], [onerror], [onload], a[href^="javascript"], script:not([src]), title + style, frame, iframe, object'

/** All texts of a project are a stranger's: on no screen do they become more than texts. */
describe('hostile texts', () => {
  let launched: LaunchedApp
  const dialogs: string[] = []

  const leaves = () =>
    launched.page.evaluate((found) => {
      const made = [...document.body.querySelectorAll(found)].map(({ outerHTML }) => outerHTML.slice(0, 100))
      return 'stolen' in window ? [...made, 'a script has run'] : made
    }, traces)

  beforeAll(async () => {
    launched = await launchApp()
    launched.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    await makeSampleProject(launched, (project) => ({
      ...planted(project, projectSchema as never),
      // Figures that are none make no paper.
      budget: project.budget,
      items: project.items,
      name: hostileTexts.markup[0],
    }))
  })

  afterAll(async () => {
    await launched?.close()
  })

  test('stay texts on every step of the project', async () => {
    const { page } = launched
    const tabs = page.locator('[data-tab]')
    for (const at of Array.from({ length: await tabs.count() }, (_, one) => one)) {
      await tabs.nth(at).click()
      await page.waitForTimeout(400)
      expect(await leaves()).toEqual([])
    }
    expect(await page.getByText(hostileTexts.markup[0]).count()).toBeGreaterThan(0)
  })

  test('stay texts in the preview of a paper', async () => {
    const { page } = launched
    await page.locator('[data-tab=contract]').click()
    await page.getByText('预览合同', { exact: true }).click()
    const preview = page.getByTestId('contract-preview')
    await expect.poll(() => preview.getAttribute('data-state'), { timeout: 60_000 }).toBe('shown')
    const paper = await page.locator('.preview-paper').evaluate((host, found) => {
      const root = host.shadowRoot!
      return { text: root.textContent ?? '', made: root.querySelectorAll(found).length }
    }, traces)
    expect(paper.text).toContain(hostileTexts.markup[0])
    expect(paper.made).toBe(0)
    expect(await leaves()).toEqual([])
  })

  test('stay texts on what is printed', async () => {
    const { page } = launched
    await page.locator('[data-tab=basics]').click()
    await page.getByTestId('basics-screen').waitFor()
    await page.keyboard.press('Control+p')
    const preview = page.getByTestId('print-preview')
    await preview.locator('.pdf-page[data-state=drawn]').first().waitFor()
    expect(await leaves()).toEqual([])
    expect(await page.locator('.list-sheet').textContent()).toContain(hostileTexts.markup[0])
    await page.keyboard.press('Escape')
    await preview.waitFor({ state: 'detached' })
  })

  test('stay texts where they are found', async () => {
    const { page } = launched
    await page.keyboard.press('Control+k')
    await page.keyboard.type('onerror')
    await page.waitForTimeout(1500)
    expect(await leaves()).toEqual([])
    expect(await page.getByText(hostileTexts.markup[0]).count()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
  })

  test('ask nothing, and no rule of the page had to stop them', () => {
    expect({ dialogs, problems: launched.problems }).toEqual({ dialogs: [], problems: [] })
  })
})

import { join } from 'node:path'
import { answerSave } from '../contract-fixture'
import type { LaunchedApp } from '../launch-electron'
import { focusedName } from './focused-name'
import { emptyTally, type Tally, type Worker } from './worker'

/** Types and clicks, and counts each of it. E2E_SHOTS=folder keeps a picture before every button. */
export function mouseWorker({ app, page }: LaunchedApp): { worker: Worker; tally: Tally } {
  const tally = emptyTally()
  let stage = ''
  const note = (list: string[], what: string | RegExp) => list.push(`${stage}：${String(what).replaceAll('/', '')}`)
  async function picture() {
    const folder = process.env.E2E_SHOTS
    if (!folder) return
    await page.waitForTimeout(700)
    await page.screenshot({ path: join(folder, `${String(tally.clicks.length).padStart(2, '0')}-${stage}.png`) })
  }
  const worker: Worker = {
    stage(name) {
      stage = name
    },
    async fill(field, text) {
      note(tally.fields, field)
      await page.getByRole('textbox', { name: field, exact: true }).fill(text)
    },
    async press(button) {
      note(tally.clicks, button)
      await picture()
      await page.getByRole('button', { name: button, exact: true }).first().click()
    },
    async pick(item, _typed, confirm) {
      await worker.press(item)
      await confirm()
    },
    async tick(box) {
      note(tally.clicks, box)
      await page.getByText(box, { exact: true }).click()
    },
    async enter(focused) {
      note(tally.enters, focused)
      const end = Date.now() + 10_000
      while ((await focusedName(page)) !== focused) {
        if (Date.now() > end) throw new Error(`the focus is on “${await focusedName(page)}”, not on “${focused}”`)
        await page.waitForTimeout(20)
      }
      await page.keyboard.press('Enter')
    },
    async saveAs(path) {
      note(tally.clicks, '另存为')
      await answerSave(app, path)
    },
  }
  return { worker, tally }
}

import type { Locator } from 'playwright-core'
import { answerSave } from '../contract-fixture'
import type { LaunchedApp } from '../launch-electron'
import { focusedName } from './focused-name'
import type { Worker } from './worker'

/** Nobody goes on pressing Tab for longer. */
const PATIENCE = 60
const TO_ARRIVE_MS = 2000

/** What one wanted control takes to reach from where the focus stood. */
export interface Way {
  to: string
  tabs: number
  arrows: number
}

export interface KeyTally {
  fields: string[]
  ways: Way[]
  /** Enter, Space and shortcuts that do something. */
  keys: string[]
  /** What was looked for while nothing on the screen had the focus. */
  lost: string[]
}

/** Does the same with the keyboard alone. Of the screen it reads only where the focus is, as an eye does. */
export function keyboardWorker({ app, page }: LaunchedApp): { worker: Worker; tally: KeyTally } {
  const tally: KeyTally = { fields: [], ways: [], keys: [], lost: [] }
  let stage = ''
  const named = (what: string | RegExp) => `${stage}：${String(what).replaceAll('/', '')}`
  const key = async (pressed: string, on: string | RegExp) => {
    tally.keys.push(`${named(on)} ${pressed}`)
    await page.keyboard.press(pressed)
  }

  async function arrive(somewhere: () => Promise<boolean>) {
    const end = Date.now() + TO_ARRIVE_MS
    while (!(await somewhere())) {
      if (Date.now() > end) return false
      await page.waitForTimeout(20)
    }
    return true
  }

  async function goTo(what: string | RegExp, target: Locator) {
    await target.waitFor({ state: 'attached' })
    await arrive(() => target.isEnabled())
    if (!(await arrive(async () => (await target.evaluate(seenFromFocus)) !== 'nowhere'))) tally.lost.push(named(what))
    const way: Way = { to: named(what), tabs: 0, arrows: 0 }
    tally.ways.push(way)
    for (;;) {
      const where = await target.evaluate(seenFromFocus)
      if (where === 'here') return
      if (way.tabs + way.arrows >= PATIENCE) throw new Error(`${way.to} is not reached in ${PATIENCE} keys`)
      if (where === 'among') {
        way.arrows++
        await page.keyboard.press('ArrowRight')
      } else {
        way.tabs++
        await page.keyboard.press(where === 'before' ? 'Shift+Tab' : 'Tab')
      }
    }
  }

  /** Of several the one that has the focus already. */
  async function nearest(all: Locator) {
    await all.first().waitFor()
    await arrive(() => page.evaluate(() => document.activeElement !== document.body))
    return all.nth(Math.max(0, await all.evaluateAll((them) => them.indexOf(document.activeElement as HTMLElement))))
  }

  const worker: Worker = {
    stage(name) {
      stage = name
    },
    async fill(field, text) {
      tally.fields.push(named(field))
      const box = page.getByRole('textbox', { name: field, exact: true })
      await goTo(field, box)
      if ((await box.inputValue()) !== '') await page.keyboard.press('Control+a')
      await page.keyboard.type(text)
    },
    async press(button) {
      const target = await nearest(page.getByRole('button', { name: button, exact: true }))
      if (await target.evaluate(isBelowAndUnfocused)) await key('F6', button)
      await goTo(button, target)
      await key('Enter', button)
    },
    async pick(item, typed) {
      tally.fields.push(named(item))
      await arrive(async () => page.evaluate(() => document.activeElement instanceof HTMLInputElement))
      await page.keyboard.type(typed)
      await page.getByText(item, { exact: true }).first().waitFor()
      await key('Enter', item)
    },
    async tick(box) {
      const named = { name: box, exact: true }
      const control = page.getByRole('checkbox', named).or(page.getByRole('radio', named))
      await goTo(box, control)
      if (!(await control.isChecked())) await key('Space', box)
    },
    async enter(focused) {
      if (!(await arrive(async () => (await focusedName(page)) === focused))) {
        throw new Error(`the focus is on “${await focusedName(page)}”, not on “${focused}”`)
      }
      await key('Enter', focused)
    },
    async saveAs(path) {
      await answerSave(app, path)
    },
  }
  return { worker, tally }
}

const isBelowAndUnfocused = (target: Element) =>
  target.closest('.foot-end') !== null && document.activeElement?.closest('.foot-end') === null

/** Where a control is from the focus; `among` = another choice of the same group has it, `nowhere` = nothing has it. */
function seenFromFocus(target: Element): 'here' | 'among' | 'before' | 'after' | 'nowhere' {
  const focused = document.activeElement
  if (focused === target) return 'here'
  if (!focused || focused === document.body) return 'nowhere'
  const isChoice = (one: Element): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === 'radio'
  if (isChoice(target) && isChoice(focused) && target.name === focused.name) return 'among'
  return focused.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING ? 'before' : 'after'
}

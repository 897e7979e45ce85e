import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { CDPSession, Page } from 'playwright-core'
import { expect } from 'vitest'

const axeSource = () => readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe calls moderate, serious or critical on the screen as it stands: `rule: selector`. The page's own policy forbids foreign
 * scripts, so axe goes in through the debugger, which stands outside the policy.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  const debuggerSession = await page.context().newCDPSession(page)
  const run = async (expression: string) => {
    const answer = await debuggerSession.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'axe failed')
    return answer.result.value
  }
  try {
    // It stays in the page until that is loaded anew: half a megabyte is not read for every screen.
    if (!(await run('Boolean(window.axe)'))) await run(`${await axeSource()}; undefined`)
    // A notice or a menu that came or went while axe was reading was read half-faded or half-empty: what stays is a fault.
    for (let reading = 1; ; reading++) {
      await stillness(page)
      const found = await run(violationsInPage)
      if (found.length === 0 || reading === 4) return found
      await page.waitForTimeout(250 * reading)
    }
  } finally {
    await debuggerSession.detach()
  }
}

// A rule's own impact is that of all it finds: the lesser ones need not be run. What axe itself leaves out stays out. A notice of what was done before lies dimmed
// behind an open dialog until its time is over: nobody reads it there.
const violationsInPage = `axe.run(document.querySelector('[aria-modal=true]')
  ? { exclude: [['.mantine-Notification-root']] } : document, {
    resultTypes: ['violations'],
    runOnly: axe._audit.rules.filter((rule) => rule.enabled && ['moderate', 'serious', 'critical'].includes(rule.impact) && !axe._audit.tagExclude.some((tag) => rule.tags.includes(tag))).map(({ id }) => id),
  }).then((result) => result.violations.flatMap((violation) => violation.nodes.map((node) => violation.id + ': ' + node.target.join(' ') + ' ' + node.failureSummary)))`

/** Everything that can be scrolled sideways: the page itself, or a part of it that shows a horizontal scroll bar. */
export function sidewaysScrolling(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = (element: Element) => element.scrollWidth > element.clientWidth + 1
    const parts = [...document.querySelectorAll('*')].filter(
      (element) => wide(element) && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX),
    )
    const root = document.documentElement
    return [...(root.scrollWidth > window.innerWidth ? [root] : []), ...parts].map(
      (element) => `${element.tagName}.${element.className} ${element.scrollWidth} > ${element.clientWidth}`,
    )
  })
}

/** Roles of what is operated, as the screen reader is told them. */
const operated =
  'button checkbox combobox link listbox menuitem menuitemcheckbox menuitemradio option radio searchbox slider spinbutton switch tab textbox treeitem'

/**
 * Chromium's tree for screen readers, kept for as long as the page: made for each look and thrown away again, it has crashed the
 * renderer now and then (a segmentation fault in the tree of Chromium 130, within a second of a screen that changed).
 */
const treeSessions = new WeakMap<Page, Promise<CDPSession>>()

function treeSessionOf(page: Page): Promise<CDPSession> {
  const known = treeSessions.get(page)
  if (known) return known
  const begun = page
    .context()
    .newCDPSession(page)
    .then(async (session) => {
      await session.send('Accessibility.enable')
      return session
    })
  treeSessions.set(page, begun)
  return begun
}

/** What can be operated on the screen as it stands and has no name for a screen reader, by its role and place. */
export async function namelessControls(page: Page): Promise<string[]> {
  const session = await treeSessionOf(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes
    .filter(({ ignored, role }) => !ignored && operated.split(' ').includes(role?.value))
    .filter(({ name }) => String(name?.value ?? '').trim() === '')
    .map(({ role, nodeId, parentId }) => `${role?.value} ${nodeId} in ${parentId}`)
}

/** Parts of the foot bar that stand beyond it, or on one another, whatever they say. */
export function footFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll('.foot-bar :is(button, .foot-text)')].map((part) => ({
      said: part.textContent?.slice(0, 20),
      box: part.getBoundingClientRect(),
    }))
    return parts.flatMap(({ said, box }, at) => {
      const next = parts[at + 1]
      const isOver = next !== undefined && box.right > next.box.left + 1
      return box.right > innerWidth || box.left < 0 || isOver ? [`${said}: ${box.left} to ${box.right}`] : []
    })
  })
}

/** A half-faded notice has half its contrast: waits until nothing has moved for a tenth of a second, two seconds at the most. */
export const stillness = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const moves = () =>
      document.getAnimations().some(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
    let still = 0
    for (let frame = 0; frame < 40 && still < 2; frame++) {
      await new Promise((passed) => setTimeout(passed, 50))
      still = moves() ? 0 : still + 1
    }
  })

/** The screen as it stands has nothing to scroll sideways, a foot bar within the window, and nothing that axe calls moderate or worse. */
export async function expectGoodScreen(page: Page): Promise<void> {
  expect(await sidewaysScrolling(page)).toEqual([])
  expect(await footFaults(page)).toEqual([])
  expect(await axeViolations(page)).toEqual([])
}

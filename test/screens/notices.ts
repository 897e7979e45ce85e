import type { Page } from 'playwright-core'
import type { LaunchedApp } from '../e2e/launch-electron'

/** The wire of the shell's events (src-main/shell/ipc.ts, which only Electron can load). */
const eventWire = 'goufutong:event'
const name = '示例旗2023年面向全旗低保对象、特困人员和低保边缘家庭的家庭经济状况入户核查服务（第二批）'

/** Raises a notice with a long name on the screen as it stands, the one of an import that has ended, and waits until it has its place. */
export async function raiseNotice({ app, page }: LaunchedApp) {
  const jobId = `notice ${await page.evaluate(() => performance.now())}`
  const value = { project: { name }, missingData: [], keptRecords: [], foreignRecords: 0 }
  // Of a subject of its own: the end of the import in view would take the words of its dialog away.
  const end = { kind: 'import', subject: jobId, jobId, path: '', result: { ok: true, value } }
  await app.evaluate(
    ({ BrowserWindow }, [wire, payload]) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send(wire, 'jobEnded', payload),
    [eventWire, end] as const,
  )
  const notice = page.locator('.notices[data-position="top-right"] .mantine-Notification-root').first()
  await notice.waitFor()
  // It comes sliding, and takes its place within a fifth of a second.
  await page.waitForTimeout(600)
  return notice
}

/** Which buttons and fields such a notice lies over, even with a corner. Afterwards it is gone again. */
export async function coveredByNotice(launched: LaunchedApp): Promise<string[]> {
  const { page } = launched
  const notice = await raiseNotice(launched)
  let covered = await page.evaluate(belowNotices)
  // On a busy machine a little later.
  for (let looks = 0; looks < 7 && covered.length > 0; looks += 1) {
    await page.waitForTimeout(200)
    covered = await page.evaluate(belowNotices)
  }
  await closeNotices(page)
  await notice.waitFor({ state: 'detached' })
  return covered
}

/** All at once: one of them may go by itself meanwhile. */
export const closeNotices = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const close of document.querySelectorAll<HTMLElement>('.notices [aria-label="关闭提示"]')) close.click()
  })

/** Of a dialog its own buttons alone: nobody can press what lies behind it. */
function belowNotices(): string[] {
  /** What is in view of it, in the frames that scroll or cut it. */
  const seen = (element: Element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const box = { left, right, top, bottom }
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (getComputedStyle(at).overflowY === 'visible') continue
      const frame = at.getBoundingClientRect()
      box.top = Math.max(box.top, frame.top)
      box.bottom = Math.min(box.bottom, frame.bottom)
    }
    return box
  }
  const boxes = [...document.querySelectorAll('.notices .mantine-Notification-root')].map(seen)
  const scope = document.querySelector('#layers > :not([role="tooltip"]), [aria-modal="true"]') ?? document.body
  return [...scope.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, [role="tab"]')]
    .filter((element) => !element.closest('.notices') && element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => {
      const { left, right, top, bottom } = seen(element)
      if (right - left < 2 || bottom - top < 2) return false
      return boxes.some((box) => box.left < right && box.right > left && box.top < bottom && box.bottom > top)
    })
    .map((element) => `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 16)}`)
}

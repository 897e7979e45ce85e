import { writeState } from '#main/update/update-state'
import type { LaunchedApp } from '../e2e/launch-electron'
import type { Visit } from './every-screen'
import { closeNotices } from './notices'
import { openedByKey } from './opened'

/** 升级程序 where somebody else has installed it, and what is told after one that failed. The start screen is in view. */
export async function updates({ page, dataDir }: LaunchedApp, visit: Visit) {
  writeState(dataDir, {
    phase: 'went-back',
    from: '0.1.0',
    to: '0.2.0',
    fromSchema: 1,
    back: false,
    at: '2024-06-30T08:00:00.000Z',
    open: null,
    counties: [],
    notes: [],
    why: 'failed',
    restored: [{ folder: 'D:\\购服通\\阿荣旗', into: 'D:\\购服通\\阿荣旗 升级前 0.1.0' }],
    told: false,
  })
  await page.reload()
  await page.getByTestId('app-ready').waitFor()
  await page.getByText('没有升级成，已退回 0.1.0').waitFor()
  await visit('update-failed')
  await closeNotices(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '全局查找' }).fill('升级程序')
  await page.locator('#search-found [role=option]').first().waitFor()
  await openedByKey(page, visit, 'update', 'Enter', page.locator('[data-dialog=update] [data-cannot]'))
}

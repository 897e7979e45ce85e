import type { Page } from 'playwright-core'
import { specialMeeting } from '#shared/records/special-meeting'
import { ask } from '../e2e/contract-fixture'
import { meeting } from '../e2e/county-year/bodies'
import type { LaunchedApp } from '../e2e/launch-electron'
import type { Visit } from './every-screen'
import { opened } from './opened'

/** 年度记录: the list of every kind, and the form of one of each. */
export async function recordsOfCounty(page: Page, visit: Visit) {
  await page.getByRole('button', { name: '年度记录', exact: true }).click()
  const kinds = page.locator('.record-kinds [data-kind]')
  await kinds.first().waitFor()
  for (const kind of await kinds.evaluateAll((all) => all.map((one) => one.dataset.kind ?? ''))) {
    await page.locator(`.record-kinds [data-kind="${kind}"]`).click()
    await page.locator(`.record-kinds [data-kind="${kind}"][aria-current]`).waitFor()
    await page.getByTestId('record-list').waitFor()
    await visit(`records-${kind}`)
    await firstOf(page, page, visit, kind)
    await page.locator('.project-head button').first().click()
    await kinds.first().waitFor()
  }
}

/** A whole record whose next step cannot be taken back: it asks first. */
export async function finalStep(launched: LaunchedApp, visit: Visit) {
  const { page } = launched
  const ofYear = JSON.parse(JSON.stringify(meeting).replaceAll('2023', '2024'))
  const body = { ...specialMeeting.blank, ...ofYear }
  await ask(launched, 'record.create', { kind: specialMeeting.id, ownerId: '2024', body })
  await page.locator(`.record-kinds [data-kind="${specialMeeting.id}"]`).click()
  await page.locator('.record-table .row-opener', { hasText: meeting.name.replace('2023', '2024') }).click()
  await page.getByTestId('record-screen').waitFor()
  await visit('record-whole')
  const go = page.getByRole('button', { name: '签发', exact: true })
  await opened(page, visit, 'record-move', go, page.getByRole('dialog'))
  await page.locator('.project-head button').first().click()
  await page.getByTestId('record-list').waitFor()
}

/** Every step of 事中 and 事后, and the form of one record of each kind it keeps. */
export async function laterSteps(page: Page, visit: Visit) {
  for (const stage of ['during', 'after']) {
    await page.locator(`.rail-later[data-stage=${stage}]`).click()
    const steps = page.locator('[data-tab^="later/"]')
    await steps.first().waitFor()
    for (const tab of await steps.evaluateAll((all) => all.map((one) => one.dataset.tab ?? ''))) {
      await toStep(page, tab)
      await visit(tab.replace('/', '-'))
      const kinds = page.locator('[data-field^="records."]')
      for (const field of await kinds.evaluateAll((all) => all.map((one) => one.dataset.field ?? ''))) {
        const kind = field.replace('records.', '')
        const list = page.getByTestId('record-list').filter({ has: page.locator(`[data-field="${field}"]`) })
        await firstOf(page, list, visit, kind)
        await page.locator('[data-action=back-to-step]').first().click()
        await toStep(page, tab)
      }
    }
  }
}

async function toStep(page: Page, tab: string) {
  await page.locator(`[data-tab="${tab}"]`).click()
  await page.locator(`[data-tab="${tab}"][aria-current]`).waitFor()
  await page.getByTestId('later-screen').waitFor()
  await page.waitForTimeout(300)
}

async function firstOf(page: Page, list: Page | ReturnType<Page['locator']>, visit: Visit, kind: string) {
  const row = list.locator('.record-table .row-opener').first()
  const made = list.locator(`[data-action="record-${kind}-new"]`).first()
  await row.or(made).first().waitFor()
  const form = page.locator(`[data-of-kind="${kind}"]`)
  const opener = (await row.count()) > 0 ? row : made
  await opener.click()
  await form.waitFor()
  await visit(`record-${kind}`)
}

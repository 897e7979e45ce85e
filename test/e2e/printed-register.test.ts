import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contractor } from '#shared/contractor/contractor'
import { pdfLines } from '../documents/pdf-lines'
import { ask, makeSampleProject } from './contract-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'

/** More papers than a page has lines. */
const papers = 70
const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-printed-register-'))
let launched: LaunchedApp

beforeAll(async () => {
  launched = await launchApp({ dataDir, env: { GOUFUTONG_CLOCK: '2024-03-20T02:00:00Z' } })
  await makeSampleProject(launched)
  const [contractor] = await ask<Contractor[]>(launched, 'contractor.list', null)
  const [paper] = contractor?.qualifications ?? []
  const many = Array.from({ length: papers }, (_, at) => ({ ...paper, id: `paper-${at}`, number: `第${at + 1}号` }))
  await ask(launched, 'contractor.save', { ...contractor, qualifications: many })
})

afterAll(async () => {
  expect(launched?.problems).toEqual([])
  await launched?.close()
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

test('a contractor longer than a page begins on the first one, under the heading, and its papers are no page each', async () => {
  const { page } = launched
  await page.getByRole('button', { name: '主体名录', exact: true }).click()
  await page.getByTestId('register-screen').locator('tbody tr').first().waitFor()
  await page.keyboard.press('Control+p')
  await page.getByTestId('print-preview').locator('.pdf-page[data-state=drawn]').first().waitFor()
  await keepPicture(page, 'printed-register')
  const made = await page.evaluate(async () => {
    const part = document.querySelector('.register-print')
    part?.classList.add('printed')
    const answer = await window.goufutong.invoke('app.pdfOfPage', null)
    part?.classList.remove('printed')
    return answer.ok ? [...answer.value.bytes] : []
  })
  const pages = await pdfLines(new Uint8Array(made))
  expect(pages[0]?.map(({ text }) => text).join('')).toContain('第1号')
  expect(pages.length).toBeLessThanOrEqual(4)
  await page.keyboard.press('Escape')
})

import { mkdtempSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contractor } from '#shared/contractor/contractor'
import { answerOpen, ask, makeSampleProject } from '../e2e/contract-fixture'
import { type LaunchedApp, launchApp } from '../e2e/launch-electron'
import { expectWrapped } from './long-names'

const home = mkdtempSync(join(tmpdir(), 'goufutong-long-names-'))
let launched: LaunchedApp

const projectName =
  '示例旗2023年面向全旗低保对象特困人员低保边缘家庭刚性支出困难家庭和临时救助申请对象的家庭经济状况入户核查与动态管理服务（第二批）项目'
const contractorName = `示例旗${'睦邻友爱社会工作和养老助残综合'.repeat(3)}服务中心`
const town = '示例镇人民政府驻地以北的东乌珠穆沁苏木满都胡宝拉格办事处'
const fileName = `${'scan-of-the-signed-original-'.repeat(4)}${'入户核查'.repeat(8)}.pdf`

beforeAll(async () => {
  launched = await launchApp({ dataDir: home, env: { HOME: home } })
})

afterAll(async () => {
  await launched?.close()
  await rm(home, { recursive: true, force: true, maxRetries: 5 })
})

test('long names of projects, contractors, towns and files wrap: none is cut, and everything stays within reach', async () => {
  const { page, app } = launched
  const toTab = (tab: string) => page.locator(`[data-tab=${tab}]`).click()
  const look = (name: string) => expectWrapped(page, name)
  await makeSampleProject(launched, (project) => ({
    ...project,
    name: projectName,
    areas: [...project.areas, town],
  }))
  const [contractor] = await ask<Contractor[]>(launched, 'contractor.list', null)
  await ask(launched, 'contractor.save', { ...contractor, name: contractorName })
  const file = join(home, fileName)
  await writeFile(file, '%PDF-1.4')
  await look('basics')
  await toTab('budget')
  await page.getByTestId('budget-screen').waitFor()
  await look('budget')
  await toTab('contractor')
  await page.getByText(contractorName).first().waitFor()
  await look('contractor')
  await toTab('contract')
  await page.getByText(contractorName).first().waitFor()
  await look('contract')
  await toTab('bundle')
  await answerOpen(app, file)
  await page.getByRole('button', { name: /添加事前材料/ }).click()
  await look('adding a file')
  await page.getByRole('button', { name: '添加', exact: true }).click()
  await page.getByTestId('other-materials').getByText('scan-of-the-signed').first().waitFor()
  await page.getByRole('button', { name: '关闭提示' }).click()
  await look('bundle')
  await page.getByRole('button', { name: '项目列表' }).click()
  await page.getByText(projectName).first().waitFor()
  await look('projects')
  await page.getByRole('button', { name: '打开其他旗县' }).click()
  await page.locator('.recent-folder').first().waitFor()
  await look('start')
  expect(launched.problems).toEqual([])
}, 120_000)

import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { CountyProfile, YearParameters } from '#shared/county/county'
import { fen } from '#shared/money/fen'
import type { Project } from '#shared/project/project'
import type { LaunchedApp } from './launch-electron'

export const profile: CountyProfile = {
  regionCode: '150721',
  regionName: '阿荣旗',
  prefectureName: '呼伦贝尔市',
  bureauName: '阿荣旗民政局',
  creditCode: '',
  address: '',
  legalRepresentative: '',
  phone: '',
}

/** 38,600,000.00 + 4,250,000.00 of last year: a ceiling of 857,000.00 (domain 3.1). */
export function yearParameters(year: number): YearParameters {
  const grant = { fiscalYear: year - 1, documentNumber: `内财社〔${year - 1}〕1号`, counted: true }
  return {
    year,
    grants: [
      { id: 'central', level: 'central', amountFen: fen(3_860_000_000), ...grant },
      { id: 'region', level: 'region', amountFen: fen(425_000_000), ...grant },
    ],
    threshold: {
      amountFen: fen(50_000_000),
      documentNumber: '内财购〔2025〕26号',
      effectiveOn: '2025-01-11',
      confirmed: true,
    },
    ceilingJustification: null,
  }
}

/** Asks the backend as a screen does. */
export function invoke(page: Page, channel: string, input: unknown): Promise<{ ok: boolean; value?: unknown }> {
  return page.evaluate(([name, value]) => window.goufutong.invoke(name as never, value as never), [
    channel,
    input,
  ] as const)
}

/** The project on top of the list, as it is stored. */
export async function firstProject(page: Page): Promise<Project> {
  const list = await invoke(page, 'project.list', { status: 'active' })
  const [first] = list.value as { id: string }[]
  return (await invoke(page, 'project.get', { id: first?.id })).value as Project
}

/** A folder below the data folder, chosen in the dialog as a clerk does: no county can be made elsewhere. */
export async function chooseFolder({ app, page, dataDir }: LaunchedApp, name: string): Promise<string> {
  const chosen = join(dataDir, 'counties')
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, chosen)
  await invoke(page, 'dialog.openFolder', { title: '选择文件夹' })
  return join(chosen, name)
}

/** From the first screen of an open county, or any other, to its list of projects. */
export async function toProjects(page: Page): Promise<void> {
  const bar = page.getByRole('navigation', { name: '主要页面' })
  await bar.getByRole('button', { name: '项目', exact: true }).click()
  await page.getByRole('heading', { name: '购买服务项目' }).waitFor()
}

/** A county below the data folder, open in the app, with its project list in view. */
export async function makeCounty(launched: LaunchedApp, year = new Date().getFullYear()): Promise<string> {
  const { page } = launched
  const folder = await chooseFolder(launched, profile.regionName)
  const made = await invoke(page, 'county.create', { folder, profile, year: yearParameters(year) })
  if (!made.ok) throw new Error(JSON.stringify(made))
  await page.reload()
  await toProjects(page)
  return folder
}

/** A project of today's year, open at its first step. */
export async function makeProject({ page }: LaunchedApp, text = '家计调查', name = ''): Promise<void> {
  await page.getByRole('button', { name: '新建项目' }).first().click()
  await page.getByLabel('购买内容', { exact: true }).fill(text)
  if (name !== '') await page.getByLabel('项目名称').fill(name)
  await page.getByRole('button', { name: '创建项目' }).click()
  await page.getByTestId('basics-screen').waitFor()
}

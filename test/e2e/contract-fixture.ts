import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright-core'
import type { Project } from '#shared/project/project'
import type { ProjectFile } from '#shared/project/project-file'
import { projectRoot } from '../../src-main/launch/paths.mjs'
import { chooseFolder, invoke, toProjects } from './county-fixture'
import type { LaunchedApp } from './launch-electron'

/** The complete example project, as a clerk would have typed it: no finding of level error. */
export async function sampleFile(): Promise<ProjectFile> {
  return JSON.parse(await readFile(join(projectRoot, 'resources/sample/sample-project.json'), 'utf8')) as ProjectFile
}

/** Asks the backend as a screen does; a failure ends the test. */
export async function ask<T>({ page }: LaunchedApp, channel: string, input: unknown): Promise<T> {
  const answer = await invoke(page, channel, input)
  if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer)}`)
  return answer.value as T
}

/** A county below the data folder with the example's parameters and contractor, and its project open. */
export async function makeSampleProject(
  launched: LaunchedApp,
  change: (project: Project) => Project = (project) => project,
): Promise<Project> {
  const file = await sampleFile()
  const [year] = file.years
  const { page } = launched
  const folder = await chooseFolder(launched, '示例旗')
  await ask(launched, 'county.create', { folder, profile: file.profile, year })
  for (const contractor of file.contractors) await ask(launched, 'contractor.save', contractor)
  const { name, year: ofYear, items } = file.project
  const created = await ask<Project>(launched, 'project.create', { name, year: ofYear, catalogCode: items[0]?.code })
  const project = change({ ...file.project, id: created.id, revision: created.revision })
  await ask(launched, 'project.save', project)
  await page.reload()
  await toProjects(page)
  await page.locator('[data-project]').first().getByRole('button').first().click()
  await page.getByTestId('basics-screen').waitFor()
  return project
}

interface EmptyCounty {
  regionName: string
  /** The only year it has parameters of, without a grant; the example's unless told. */
  year?: number
  /** Name of the folder; the region's unless told. */
  folder?: string
}

/** Another county, empty, open instead of the one before. */
export async function makeEmptyCounty(launched: LaunchedApp, county: EmptyCounty): Promise<void> {
  const { regionName, folder = regionName } = county
  const file = await sampleFile()
  const [parameters] = file.years
  await ask(launched, 'county.create', {
    folder: await chooseFolder(launched, folder),
    profile: { ...file.profile, regionName, bureauName: `${regionName}民政局` },
    year: { ...parameters, grants: [], year: county.year ?? parameters?.year },
  })
  await launched.page.reload()
  await toProjects(launched.page)
}

/** The clerk's answer to the next 另存为 dialogs; the last one stays. */
export function answerSave(app: ElectronApplication, ...paths: string[]): Promise<void> {
  return app.evaluate(({ dialog }, answers) => {
    const left = [...answers]
    dialog.showSaveDialog = async () => ({
      canceled: false,
      filePath: (left.length > 1 ? left.shift() : left[0]) ?? '',
    })
  }, paths)
}

/** The clerk's answer to the 打开 dialogs. */
export function answerOpen(app: ElectronApplication, ...paths: string[]): Promise<void> {
  return app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
  }, paths)
}

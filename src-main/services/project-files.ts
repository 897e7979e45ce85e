import type { CountyYear } from '#shared/law/county-year'
import { check } from '#shared/norms/check'
import type { ProjectFile } from '#shared/project/project-file'
import { fail, ok } from '#shared/result'
import { exportBundle } from '../bundle/export-bundle'
import { bundleEntries, bundleInfo, dueOf } from './bundle-entries'
import { type AppContext, type Handler, todayOf } from './context'
import { contentsOfFile, contractOf } from './file-papers'
import { countyYearOf } from './project-file'

/** A project as it lies in a file, without a county: what the command line works on. */
const yearOf = (app: AppContext, file: ProjectFile): CountyYear => countyYearOf(file, app.resources.rules, todayOf(app))

export const checkFile: Handler<'projectFile.check', AppContext> = async (app, { file }) =>
  ok(check(yearOf(app, file), file.project.id))

export const makeContract: Handler<'projectFile.makeContract', AppContext> = async (app, { file, templatePath }) => {
  const { project } = file
  const countyYear = yearOf(app, file)
  const errors = check(countyYear, project.id).filter(({ level }) => level === 'error')
  if (errors.length > 0) return fail('CONTRACT_BLOCKED', { count: String(errors.length) })
  return contractOf(app, countyYear, project, templatePath)
}

export const exportFile: Handler<'projectFile.exportBundle', AppContext> = async (app, { file, path }) => {
  const contents = await contentsOfFile(app, file)
  if (!contents.ok) return contents
  const info = bundleInfo(app, file, null)
  const due = dueOf(app.resources, contents.value, info.createdOn)
  return exportBundle({ entries: bundleEntries(contents.value), info, due, path })
}

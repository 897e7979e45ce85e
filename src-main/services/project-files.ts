import { check } from '#shared/norms/check'
import { readProjectFile } from '#shared/project/project-file-schema'
import { ok } from '#shared/result'
import { exportBundle } from '../bundle/export-bundle'
import { bundleEntries, bundleInfo, dueOf } from './bundle-entries'
import type { AppContext, Handler } from './context'
import { contentsOfFile, factsOfFile, paperOfFile, projectPaper } from './file-papers'

// A project as it lies in a file, without a county: what the command line works on.

export const readFile: Handler<'projectFile.read', AppContext> = async (_app, { json }) => readProjectFile(json)

export const checkFile: Handler<'projectFile.check', AppContext> = async (app, { file }) =>
  ok(check(factsOfFile(app, file).county, file.project.id))

export const makePaperOfFile: Handler<'projectFile.makePaper', AppContext> = async (app, asked) => {
  const paper = projectPaper(app, asked.kind)
  return paper.ok ? paperOfFile(app, paper.value, asked.file, asked.templatePath) : paper
}

export const exportFile: Handler<'projectFile.exportBundle', AppContext> = async (app, { file, path }) => {
  const contents = await contentsOfFile(app, file)
  if (!contents.ok) return contents
  const info = bundleInfo(app, file, null)
  const due = dueOf(app.resources, contents.value, info.createdOn)
  return exportBundle({ entries: bundleEntries(app.papers, contents.value), info, due, path })
}

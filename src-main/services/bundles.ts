import { fail } from '#shared/result'
import { exportBundle } from '../bundle/export-bundle'
import { findProject } from '../store/project-repository'
import { bundleContents } from './bundle-entries'
import { importBundle } from './bundle-import'
import type { AppContext, CountyContext, Handler } from './context'
import { verifyBundle } from './pending'

export const exportProject: Handler<'bundle.export', CountyContext> = async (county, { path, jobId, ...scope }) => {
  const stored = await findProject(county.db, scope.projectId)
  if (!stored) return fail('NOT_FOUND', { what: '该项目' })
  return county.jobs.run(jobId, '导出材料包', async ({ signal, onProgress }) => {
    const contents = await bundleContents(county, stored.project, scope)
    return exportBundle({ ...contents, path, onProgress, signal })
  })
}

/** Any bundle of anyone: needs no open county. */
export const verify: Handler<'bundle.verify', AppContext> = (app, { path, jobId }) =>
  app.jobs.run(jobId, '校验材料包', (work) => verifyBundle(path, work))

export const importProject: Handler<'bundle.import', CountyContext> = (county, { path, jobId }) =>
  county.jobs.run(jobId, '导入材料包', (work) => importBundle(county, path, work))

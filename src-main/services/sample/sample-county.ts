import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CountyState } from '#shared/county/county'
import { readProjectFile } from '#shared/project/project-file-schema'
import { fail, ok, type Result, unwrap } from '#shared/result'
import { findProject } from '../../store/project-repository'
import { firstRecordOf } from '../../store/record-lists'
import { breath } from '../breath'
import { type AppContext, type CountyContext, type Handler, todayOf } from '../context'
import { proposeFolder, readState } from '../counties'
import type { CountySessions } from '../county-sessions'
import { beginProject } from './begin-project'
import { sampleOfNextYear } from './sample-next-year'
import { enterSampleYear } from './sample-year'
import { smallProjects } from './small-projects'

/** 示例旗: an invented county with one complete project, in a folder of its own; every use makes a fresh one. */
export async function createSampleCounty(app: AppContext, sessions: CountySessions): Promise<Result<CountyState>> {
  const file = unwrap(readProjectFile(JSON.parse(sampleText(app.resources.folder))))
  const [year] = file.years
  if (!year) return fail('BUG', { detail: '示例数据没有年度参数' })
  const created = await sessions.create(proposeFolder(app, file.profile.regionName), file.profile, [year])
  if (!created.ok) return created
  return sessions.use(async (county) => {
    await beginProject(county, file)
    return readState(county)
  })
}

/**
 * A whole year of records into the example that is open, the next year's project under way, and what these two leave out in small
 * ones of the year after, as far as the clock has come. NOT_FOUND in another county, where its project lies in the 回收站 or
 * has records already; CANCELLED.
 */
export const fillSample: Handler<'county.fillSample', CountyContext> = async (county, { jobId }) => {
  const file = unwrap(readProjectFile(JSON.parse(sampleText(county.resources.folder))))
  const stored = await findProject(county.db, file.project.id)
  if (stored?.project.status !== 'active') return fail('NOT_FOUND', { what: '示例项目' })
  if (await firstRecordOf(county.db, 'project', file.project.id))
    return fail('NOT_FOUND', { what: '还没有登记过内容的示例项目' })
  const next = sampleOfNextYear(file)
  const files = { main: { ...file, project: stored.project }, next, ...smallProjects(county, file) }
  const start = { jobId, kind: 'sample', subject: '', path: '', label: '准备示例数据' } as const
  return county.jobs.run(start, async ({ onProgress, signal }) => {
    // There at once, also for who does not wait; the small ones begin on their day.
    if (todayOf(county) >= `${next.project.year}-01-01`) await beginProject(county, next)
    const stuck = await enterSampleYear(county, files, async (doneBytes, totalBytes) => {
      onProgress({ doneBytes, totalBytes })
      await breath()
      return !signal.aborted
    })
    return stuck ? ok({ stuck }) : fail('CANCELLED')
  })
}

export const readSample: Handler<'projectFile.sample', AppContext> = async ({ resources }) =>
  ok(sampleText(resources.folder))

/** The example as it lies in resources, annotations and all. */
function sampleText(resourcesFolder: string): string {
  return readFileSync(join(resourcesFolder, 'sample', 'sample-project.json'), 'utf8')
}

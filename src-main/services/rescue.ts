import { fail } from '#shared/result'
import { exportBundle } from '../bundle/export-bundle'
import { bundleEntries, bundleInfo, dueOf } from './bundle-entries'
import type { AppContext, Handler } from './context'
import { isOwnFile } from './own-files'

/**
 * 另存到别处: a project as it stands on the screen, while its county cannot be written. A bundle without papers and
 * evidence, made without the county, which any county takes in by 导入材料包.
 */
export const rescueProject: Handler<'project.rescue', AppContext> = async (app, { file, path }) => {
  if (isOwnFile('', path)) return fail('INPUT_INVALID', { detail: '这里存放旗县自己的数据，请换一个文件夹' })
  const contents = { file, documents: [], evidence: [], stage: null }
  const info = bundleInfo(app, file, null)
  const due = dueOf(app.resources, contents, info.createdOn)
  return exportBundle({ entries: bundleEntries(contents), info, due, path })
}

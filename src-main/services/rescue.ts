import { exportBundle } from '../bundle/export-bundle'
import { bundleEntries, bundleInfo, dueOf } from './bundle-entries'
import type { AppContext, Handler } from './context'
import { placeToSave } from './own-files'

/**
 * 另存到别处: a project as it stands on the screen, while its county cannot be written. A bundle without papers and
 * evidence, made without the county, which any county takes in by 导入材料包.
 */
export const rescueProject: Handler<'project.rescue', AppContext> = async (app, { file, path }) => {
  const place = placeToSave('', path)
  if (!place.ok) return place
  const contents = { file, documents: [], evidence: [], stage: null }
  const info = bundleInfo(app, file, null)
  const due = dueOf(app.resources, contents, info.createdOn)
  return exportBundle({ entries: bundleEntries(app.papers, contents), info, due, path })
}

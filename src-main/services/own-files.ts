import { existsSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import { fail, ok, type Result } from '#shared/result'
import { realPlace } from '../fs/real-place'
import { databaseName } from '../store/database-name'
import type { AppContext, CountyContext, Handler } from './context'

type SavingChannel =
  | 'file.saveAs'
  | 'template.saveCopy'
  | 'dataSet.saveCopy'
  | 'bundle.export'
  | 'household.saveBadRows'
  | 'household.export'
  | 'sampling.export'
  | 'delivery.export'

const ownFolders = ['evidence', 'templates', 'backups', '备份']

/**
 * Whether a file saved there would take the place of a county's own data: its database, or what its folders keep. Of the
 * open county and of any other; links are followed, so that no detour leads in.
 */
export function isOwnFile(countyFolder: string, path: string): boolean {
  return [resolve(path), realPlace(resolve(path))].some((target) => {
    if (/^county\.(sqlite|lock|session)/i.test(basename(target))) return true
    return folderAbove(target).some(({ folder, below }) => {
      const isCounty = isSame(folder, countyFolder) || existsSync(join(folder, databaseName))
      return isCounty && ownFolders.includes(below.toLowerCase())
    })
  })
}

/** Every folder above the file, each with the name of what the way takes below it. */
function folderAbove(target: string): { folder: string; below: string }[] {
  const parts = target.split(sep)
  return parts.slice(1, -1).map((below, index) => ({ folder: parts.slice(0, index + 1).join(sep) || sep, below }))
}

const isSame = (a: string, b: string) => b !== '' && relative(realPlace(resolve(b)), realPlace(a)) === ''

/** PLACE_REFUSED for a place where a county keeps its own data; `countyFolder` is that of the open one, or ''. */
export const placeToSave = (countyFolder: string, path: string): Result<string> =>
  isOwnFile(countyFolder, path)
    ? fail('PLACE_REFUSED', { detail: '这里存放旗县自己的数据，不能覆盖', next: '请换一个文件夹或文件名。' })
    : ok(path)

/** As `placeToSave`, while no county is open. */
export const findPlaceToSave: Handler<'app.placeToSave', AppContext> = async (_app, { path }) => {
  const place = placeToSave('', path)
  return place.ok ? ok(null) : place
}

/** The handler, which never saves over a county's own data. */
export function sparingOwnFiles<K extends SavingChannel>(
  handler: Handler<K, CountyContext>,
): Handler<K, CountyContext> {
  return async (county, input) => {
    const place = placeToSave(county.folder, input.path)
    return place.ok ? handler(county, input) : place
  }
}

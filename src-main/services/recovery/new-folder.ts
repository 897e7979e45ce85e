import { readdir } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { fail, ok, type Result } from '#shared/result'
import { realPlace } from '../../fs/real-place'
import { databaseName } from '../../store/database-name'
import { isTooDeep } from '../../store/open'
import { isAnythingThere } from '../../store/sound/inspect-file'

/** By what is written, or by where its links lead. */
export const isInside = (path: string, folder: string): boolean =>
  isBelow(resolve(path), resolve(folder)) || isBelow(realPlace(resolve(path)), realPlace(resolve(folder)))

const isBelow = (path: string, folder: string) => `${path}${sep}`.startsWith(`${folder}${sep}`)

/** Not there, or empty: nothing is ever restored over what is there, nor into the county it comes from. */
export async function newFolder(into: string, county: string): Promise<Result<null>> {
  if (isInside(into, county)) return fail('PLACE_REFUSED', { detail: '它在原来的旗县文件夹里' })
  if (isTooDeep(into)) return fail('PATH_TOO_LONG', { path: into })
  if (isAnythingThere(join(into, databaseName))) return fail('COUNTY_EXISTS', { path: into })
  const names = (await readdir(into).catch(() => [])).filter((name) => name !== 'evidence')
  return names.length > 0
    ? fail('PLACE_REFUSED', { detail: `文件夹“${into}”里已有别的文件`, next: '请换一个空文件夹。' })
    : ok(null)
}

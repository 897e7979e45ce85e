import { basename, relative, resolve, sep } from 'node:path'
import { fail } from '#shared/result'
import type { CountyContext, Handler } from './context'

type SavingChannel = 'document.saveAs' | 'evidence.saveAs' | 'template.saveCopy' | 'bundle.export'

const ownFolders = ['evidence', 'templates', 'backups']

/** Whether a file saved there would take the place of the county's own data: its database, or what its folders keep. */
export function isOwnFile(countyFolder: string, path: string): boolean {
  const target = resolve(path)
  if (/^county\.(sqlite|lock)/i.test(basename(target))) return true
  const [top = ''] = relative(countyFolder, target).split(sep)
  return ownFolders.includes(top.toLowerCase())
}

/** The handler, which never saves over the county's own data. INPUT_INVALID for such a place. */
export function sparingOwnFiles<K extends SavingChannel>(
  handler: Handler<K, CountyContext>,
): Handler<K, CountyContext> {
  return async (county, input) =>
    isOwnFile(county.folder, input.path)
      ? fail('INPUT_INVALID', { detail: '这里存放旗县自己的数据，不能覆盖；请换一个文件夹或文件名' })
      : handler(county, input)
}

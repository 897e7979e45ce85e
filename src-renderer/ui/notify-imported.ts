import { type ImportedProject, importNotices } from '#shared/bundle/imported-project'
import { notifyDone } from './notify'

/** A project has come with a bundle; what the clerk must know of it stands on its own screen (`ImportNotice`). */
export function notifyImported(imported: ImportedProject, isForeign: boolean): void {
  const { name } = imported.project
  const more = importNotices(imported).length > 0 ? '有要留意的，写在项目页上方。' : ''
  notifyDone(
    isForeign ? `已导入「${name}」供查看，不计入本旗县。${more}` : `已导入「${name}」，内容与导出时一致。${more}`,
  )
}

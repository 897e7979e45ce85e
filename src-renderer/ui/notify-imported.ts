import { type ImportedProject, importNotices } from '#shared/bundle/imported-project'
import { notifyDone, notifyMind } from './notify'

/** A project has come with a bundle, and what the clerk must know of it. */
export function notifyImported(imported: ImportedProject, isForeign: boolean): void {
  const { name } = imported.project
  notifyDone(isForeign ? `已导入「${name}」供查看，不计入本旗县。` : `已导入「${name}」，内容与导出时一致。`)
  for (const text of importNotices(imported)) notifyMind(`导入「${name}」后请注意`, text)
}

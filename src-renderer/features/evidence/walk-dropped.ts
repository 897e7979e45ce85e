import { askedAbove, type DroppedFile, leftOutText } from '#shared/documents/dropped-files'
import { call } from '../../api'
import { notifyError, notifyMind } from '../../ui/notify'
import { toldWork } from '../../ui/told-work'
import { askAboutMany } from './many-files'

interface Place {
  title: string
  /** A dialog of its own asks what they are. */
  isAsked?: boolean
}

/** Dropped or pasted files, folders walked; asked about where they are many. Null = nothing is to be added, and why has been said. */
export async function walkDropped(
  paths: readonly string[],
  { title, isAsked = false }: Place,
): Promise<DroppedFile[] | null> {
  if (paths.length === 0) return null
  const walked = await toldWork('正在查看文件夹', (jobId) => call('file.walk', { paths: [...paths], jobId }))
  if (!walked.ok) {
    notifyError(walked.error)
    return null
  }
  const { files, left } = walked.value
  if (files.length === 0) {
    notifyMind('没有可以添加的文件', left.length > 0 ? leftOutText(left) : '文件夹是空的。')
    return null
  }
  const many = files.length > askedAbove && !isAsked
  if (many && !(await askAboutMany(walked.value, title))) return null
  if (left.length > 0 && !many)
    notifyMind(`有 ${left.length} 个没有添加`, `${leftOutText(left)}其余照常添加，原文件没有改动。`)
  return files
}

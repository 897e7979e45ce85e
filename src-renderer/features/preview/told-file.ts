import type { FileRef } from '#shared/documents/document-version'
import { call } from '../../api'
import { notifyError } from '../../ui/notify'
import { toldWork } from '../../ui/told-work'
import { closePreview } from './preview-state'

type Reading = 'file.read' | 'file.readDocx' | 'file.sheets'

/** Reads a stored file to be shown: told where it lasts. Who leaves it off leaves the preview, who leaves the preview (`signal`) leaves it off. */
export async function readToShow<K extends Reading>(channel: K, { of, id }: FileRef, signal?: AbortSignal) {
  const read = await toldWork('正在读取文件', (jobId) => call(channel, { of, id, jobId }), signal)
  if (!read.ok && read.error.code === 'CANCELLED' && !signal?.aborted) closePreview()
  return read
}

/** With the system's program, as a copy: what is changed there does not come back. */
export async function openElsewhere({ of, id }: FileRef): Promise<void> {
  const opened = await toldWork('正在打开文件', (jobId) => call('file.open', { of, id, jobId }))
  if (!opened.ok) notifyError(opened.error)
}

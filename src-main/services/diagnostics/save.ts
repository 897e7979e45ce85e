import { dirname } from 'node:path'
import { chinaTime } from '#shared/china-time'
import type { Channels } from '#shared/ipc/channels'
import { fail, ok, type Result } from '#shared/result'
import { toDosTime } from '../../bundle/zip-format'
import { ZipWriter } from '../../bundle/zip-writer'
import { writeThenRename } from '../../fs/atomic-write'
import { partBeside, sweepParts } from '../../fs/part-files'
import { failureOf } from '../../fs/stop'
import { placeToSave } from '../own-files'
import type { Held } from './gather'

/** A .zip of plain texts, one for each part that was chosen. */
export async function save(
  { last }: Held,
  countyFolder: string,
  { id, parts, path }: Channels['diagnostics.save']['input'],
): Promise<Result<null>> {
  const place = placeToSave(countyFolder, path)
  if (!place.ok) return place
  if (last?.id !== id) return fail('NOT_FOUND', { what: '刚才看的诊断信息，请重新打开这个画面' })
  try {
    await sweepParts(dirname(path))
    await writeThenRename(partBeside(path), path, async (file) => {
      const zip = new ZipWriter(file, toDosTime(chinaTime(last.at)))
      for (const [at, part] of last.parts.entries())
        if (parts.includes(part.id)) await zip.addBytes(`${at + 1} ${part.title}.txt`, textFile(part.text))
      await zip.finish()
    })
    return ok(null)
  } catch (error) {
    return failureOf(error, path)
  }
}

/** As Notepad reads it on every system. */
const textFile = (text: string) => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`)

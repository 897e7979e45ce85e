import { createHash } from 'node:crypto'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fail, ok, type Result } from '#shared/result'
import { isErrno } from '../../fs/fs-errors'
import type { LongWork } from '../../fs/progress'
import { failureOf } from '../../fs/stop'
import type { DeliveredFileRow } from '../../store/delivery-lists'
import type { CountyContext } from '../context'
import { liesWithin } from './files-in-turn'
import { keptName } from './scan'
import { deliveryInHand, digested } from './take'

const running = new AbortController().signal

/**
 * Where a file that is only registered lies now: in the delivery's folder, by the names it is kept under, and still with the
 * content it was registered with. DELIVERY_PLACE_UNKNOWN, FOLDER_NOT_FOUND, REGISTERED_GONE, REGISTERED_ALTERED.
 */
export async function registeredFile(
  county: CountyContext,
  file: DeliveredFileRow,
  work: LongWork = {},
): Promise<Result<string>> {
  const found = await deliveryInHand(county, file.deliveryId)
  if (!found.ok) return found
  const { root, realRoot } = found.value
  const name = basename(file.path)
  const places = await placesOf(root, [...file.folder.split('/'), ...file.path.split('/')])
  let altered: Result<string> = fail('REGISTERED_GONE', { name })
  for (const place of places) {
    const same = (await liesWithin(realRoot, place))
      ? await sameContent(place, file, work)
      : fail('REGISTERED_GONE', { name })
    if (same.ok || same.error.code === 'CANCELLED') return same
    altered = same
  }
  return altered
}

/** Its bytes, of which it is certain that they are those that were registered: looked at again once they are in memory. */
export async function readRegistered(
  county: CountyContext,
  file: DeliveredFileRow,
  work: LongWork,
): Promise<Result<Uint8Array>> {
  const place = await registeredFile(county, file, work)
  if (!place.ok) return place
  try {
    const bytes = await readFile(place.value)
    const digest = createHash('sha256').update(bytes).digest('hex')
    return digest === file.sha256 ? ok(bytes) : alteredNow(file, bytes.length)
  } catch (error) {
    return failureOf(error, place.value, 'read')
  }
}

/**
 * Files whose names are kept so, each name one that the disk itself lists: nothing in a county leads out of the folder. Names
 * that are the same without the numbers in them were told apart by their order: there may be several.
 */
async function placesOf(root: string, names: readonly string[]): Promise<string[]> {
  let places = [root]
  for (const [at, name] of names.entries()) {
    const isLast = at === names.length - 1
    const listed = await Promise.all(places.map((place) => entriesOf(place)))
    places = listed.flatMap((entries, from) =>
      entries
        .filter((entry) => (isLast ? entry.isFile() : entry.isDirectory()))
        .filter((entry) => [name, name.replace(/（\d+）$/, '')].includes(keptName(entry.name)))
        .map((entry) => join(places[from]!, entry.name)),
    )
  }
  return places
}

const entriesOf = (place: string) => readdir(place, { withFileTypes: true }).catch(() => [])

async function sameContent(place: string, file: DeliveredFileRow, work: LongWork): Promise<Result<string>> {
  try {
    const { size } = await lstat(place)
    if (size !== file.sizeBytes) return alteredNow(file, size)
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return fail('REGISTERED_GONE', { name: basename(file.path) })
    return failureOf(error, place, 'read')
  }
  const now = await digested(place, work.signal ?? running)
  if (!now.ok) return now
  return now.value.sha256 === file.sha256 ? ok(place) : alteredNow(file, now.value.sizeBytes)
}

function alteredNow({ path, sizeBytes }: DeliveredFileRow, nowBytes: number) {
  const how = nowBytes === sizeBytes ? '大小没有变，内容不同' : `登记时 ${sizeBytes} 字节，现在 ${nowBytes} 字节`
  return fail('REGISTERED_ALTERED', { name: basename(path), how })
}

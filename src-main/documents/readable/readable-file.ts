import { open } from 'node:fs/promises'
import { fileEnding } from '#shared/documents/openable'
import { isOldOffice } from './old-office'
import { isWholePdf } from './pdf'
import { isWholePicture, pictureKinds } from './picture'
import { isPlayedHead, playedHead, playedKinds } from './played'
import { zipMains, zipProblem } from './zipped'

/** Larger ones are not looked into, but for the beginning of sound and film. */
const largestBytes = 200 * 2 ** 20

const damaged = '文件已损坏或没有传完，打不开'

/**
 * Why a file cannot be opened as what the end of its name says it is, in Chinese; null = it can, or nothing is known of such
 * files. Judged by its beginning and by what a reader needs to open it: end, root and pages of a PDF, the parts of a .docx,
 * size and end of a picture; of sound and film by its beginning alone.
 */
export async function unreadableBecause({
  path,
  fileName,
}: {
  path: string
  fileName: string
}): Promise<string | null> {
  const ending = fileEnding(fileName)
  const main = zipMains[ending]
  if (main) return zipProblem(path, main, damaged)
  if (isPlayed(ending)) return isPlayedHead(await headOf(path)) ? null : damaged
  const looks = lookers[ending]
  if (!looks) return null
  const bytes = await bytesOf(path)
  return bytes && looks(bytes)
}

/** Whether anything is known of such a file; else nobody has looked into it. */
export const isLookedInto = ({ fileName, sizeBytes }: { fileName: string; sizeBytes: number }): boolean => {
  const ending = fileEnding(fileName)
  return isPlayed(ending) || (sizeBytes <= largestBytes && (ending in zipMains || ending in lookers))
}

const isPlayed = (ending: string) => playedKinds.includes(ending)

const lookers: Record<string, (bytes: Buffer) => string | null> = {
  pdf: (bytes) => (isWholePdf(bytes) ? null : damaged),
  ...Object.fromEntries(
    pictureKinds.map((ending) => [ending, (bytes: Buffer) => (isWholePicture(bytes) ? null : damaged)]),
  ),
  ...Object.fromEntries(
    ['doc', 'xls', 'ppt', 'wps', 'et', 'dps', 'rtf'].map((ending) => [
      ending,
      (bytes: Buffer) => (isOldOffice(bytes) ? null : damaged),
    ]),
  ),
}

async function bytesOf(path: string): Promise<Buffer | null> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    return size > largestBytes ? null : await file.readFile()
  } finally {
    await file.close()
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(playedHead), 0, playedHead, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

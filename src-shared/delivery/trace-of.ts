import type { FileType, HouseholdTrace } from '../office-data/household-traces'

const endings: Record<FileType, readonly string[]> = {
  picture: ['jpg', 'jpeg', 'png', 'bmp', 'gif', 'tif', 'tiff', 'webp', 'heic'],
  sound: ['mp3', 'wav', 'm4a', 'amr', 'aac', 'wma', 'ogg', 'flac', 'opus'],
  video: ['mp4', 'mov', 'avi', '3gp', 'mkv', 'wmv', 'mts'],
  document: ['pdf', 'doc', 'docx', 'wps', 'xls', 'xlsx', 'et', 'ofd', 'rtf'],
}

/** null = of a sort that is no trace of anything. */
function fileType(name: string): FileType | null {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return (Object.keys(endings) as FileType[]).find((type) => endings[type].includes(ending)) ?? null
}

/**
 * Which trace a file is, by the words of its name, else of the folders it lies in below the household's, else by what sort of
 * file it is. The longest word counts: 入户调查表照片1.jpg is the form. '' = none of them.
 */
export function traceOf(path: string, rows: readonly HouseholdTrace[]): string {
  const parts = path.normalize('NFKC').split('/')
  const type = fileType(parts.at(-1) ?? '')
  if (type === null) return ''
  const fitting = rows.filter(({ types }) => types.includes(type))
  for (const part of parts.toReversed()) {
    const named = longestNamed(part, fitting)
    if (named) return named.code
  }
  return fitting.find(({ byType }) => byType)?.code ?? ''
}

function longestNamed(part: string, rows: readonly HouseholdTrace[]): HouseholdTrace | null {
  let found: { row: HouseholdTrace; length: number } | null = null
  for (const row of rows) {
    for (const word of row.words) {
      if (part.includes(word) && word.length > (found?.length ?? 0)) found = { row, length: word.length }
    }
  }
  return found?.row ?? null
}

/** What systems and programs leave in folders, and no household has. */
export const isLitter = (name: string): boolean =>
  /^(?:thumbs\.db|desktop\.ini|\.ds_store|~\$.*|\._.*|.*\.(?:tmp|part|crdownload))$/i.test(name)

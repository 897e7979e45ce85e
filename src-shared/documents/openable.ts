/**
 * What may be opened with the system's program: documents, pictures, sound and video, by the end of the name. Nothing
 * that could run, whatever the system is.
 */
const played = 'mp3 m4a wav wma aac amr ogg flac mp4 m4v avi mov wmv mkv 3gp mpg mpeg'.split(' ')
const openable = new Set([
  ...'pdf ofd doc docx wps wpt rtf txt csv xls xlsx et ett ppt pptx dps jpg jpeg png bmp tif tiff gif webp heic'.split(
    ' ',
  ),
  ...played,
])
const pictures: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
}

export const isOpenable = (fileName: string): boolean => openable.has(fileEnding(fileName))

/** Sound and film, which have no pages. */
export const isPlayed = (fileName: string): boolean => played.includes(fileEnding(fileName))

/** How a file is shown inside the program; null = only outside of it. */
export function previewOf(fileName: string): 'pdf' | 'picture' | null {
  if (fileEnding(fileName) === 'pdf') return 'pdf'
  return pictureType(fileName) ? 'picture' : null
}

/** image/png …; undefined for what is no picture a screen can show. */
export const pictureType = (fileName: string): string | undefined => pictures[fileEnding(fileName)]

/** pdf of 公告.PDF; '' for a name without a dot, and for one that consists of it. */
export const fileEnding = (fileName: string): string => /[^.]\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''

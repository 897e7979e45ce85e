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
/** What a system runs instead of showing it, by the end of the name: none of it is a material. */
const programs = new Set(
  'exe com scr pif bat cmd msi msix msp js jse vbs vbe wsf wsh ps1 psm1 hta cpl dll jar lnk url reg sh apk app dmg deb rpm'.split(
    ' ',
  ),
)
const playedTypes: Record<string, string> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  flac: 'audio/flac',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
}
const pictures: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
}

export const isOpenable = (fileName: string): boolean => openable.has(fileEnding(fileName))

export const isProgram = (fileName: string): boolean => programs.has(fileEnding(fileName))

/** Sound and film, which have no pages. */
export const isPlayed = (fileName: string): boolean => played.includes(fileEnding(fileName))

export type Preview = 'pdf' | 'picture' | 'played' | 'docx' | 'sheets'

/** How a file is shown inside the program; null = only outside of it. */
export function previewOf(fileName: string): Preview | null {
  const ending = fileEnding(fileName)
  if (ending === 'pdf' || ending === 'docx') return ending
  if (ending === 'xlsx') return 'sheets'
  if (playedTypes[ending]) return 'played'
  return pictures[ending] ? 'picture' : null
}

/** audio/mpeg, video/mp4 …; undefined for what this program cannot play. */
export const playedType = (fileName: string): string | undefined => playedTypes[fileEnding(fileName)]

/** Why a file is only shown outside of this program, as a sentence; of the file itself it says nothing, nobody has looked at it for that. */
export function whyNoPreview(fileName: string): string {
  const ending = fileEnding(fileName)
  const other = ['doc', 'wps', 'wpt', 'rtf'].includes(ending)
    ? '请用 WPS 打开；另存为 .docx 后可以在这里预览'
    : ['xls', 'et', 'ett'].includes(ending)
      ? '请用 WPS 打开；另存为 .xlsx 后可以在这里预览'
      : '请用别的程序打开'
  return `这里不能预览${ending ? ` .${ending} 格式的文件` : '没有后缀的文件'}，${other}。这里没有看过它的内容；打开、另存为时会核对是不是登记时的原件。`
}

/** image/png …; undefined for what is no picture a screen can show. */
export const pictureType = (fileName: string): string | undefined => pictures[fileEnding(fileName)]

/** pdf of 公告.PDF; '' for a name without a dot, and for one that consists of it. */
export const fileEnding = (fileName: string): string => /[^.]\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''

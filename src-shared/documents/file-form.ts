import { fileEnding, isPlayed } from './openable'

/** What a file is, by the end of its name; which of them a slot takes is data (应有材料清单). */
export const fileForms = {
  text: { title: 'PDF、Word 等文书', endings: 'pdf ofd doc docx wps wpt rtf txt' },
  table: { title: 'Excel 等表格', endings: 'xls xlsx et ett csv' },
  picture: { title: '图片', endings: 'jpg jpeg png bmp tif tiff gif webp heic' },
  played: { title: '录音录像', endings: '' },
  packed: { title: '压缩包', endings: 'zip rar 7z' },
} as const

export type FileForm = keyof typeof fileForms
export const fileFormIds = Object.keys(fileForms) as FileForm[]

const known = new Map<string, FileForm>(
  fileFormIds.flatMap((form) => fileForms[form].endings.split(' ').map((ending): [string, FileForm] => [ending, form])),
)

/** undefined = nothing this program knows. */
export const formOf = (fileName: string): FileForm | undefined =>
  isPlayed(fileName) ? 'played' : known.get(fileEnding(fileName))

/** Why a slot that takes these forms does not take a file, in Chinese; null = it does. */
export function formProblem(fileName: string, forms: readonly FileForm[] | undefined): string | null {
  const form = formOf(fileName)
  if (!forms || (form !== undefined && forms.includes(form))) return null
  const taken = forms.map((one) => fileForms[one].title).join('、')
  return `这一栏收${taken}，这份是${form ? fileForms[form].title : '别的格式'}`
}

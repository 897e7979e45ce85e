import { fileEnding } from './openable'

/** What was dropped or pasted at once, its folders walked. */
export interface DroppedFiles {
  files: DroppedFile[]
  /** How many of what was dropped are folders. */
  folders: number
  left: LeftOut[]
}

export interface DroppedFile {
  path: string
  /** The folders it lies in of those that were dropped: 乌兰乡/照片; '' = dropped itself, or right in the only folder. */
  folder: string
}

/** What no material is made of, and why. */
export interface LeftOut {
  name: string
  why: string
}

/** So many files at once are a mistake: a whole disk, the folder of a year. */
export const mostDropped = 2000
/** More than so many are asked about before they are added. */
export const askedAbove = 50

/** Why a file is left out by its name alone; null = it is not. */
export function whyLeftOut(name: string): string | null {
  if (/^[0-9a-f]{32}(?:_\w+)?\.dat$/i.test(name)) return chatPicture
  if (['lnk', 'url', 'webloc'].includes(fileEnding(name))) return '快捷方式，不是文件本身'
  if (/^~\$/.test(name)) return '文件正打开着时的临时文件'
  if (/\.(?:tmp|part|crdownload|download|xltd|td)$/i.test(name)) return '没有下载完的临时文件'
  if (/^\.[^.]/.test(name)) return '隐藏文件'
  return /^(?:(?:eh)?thumbs\.db|desktop\.ini)$/i.test(name) ? '系统文件' : null
}

/** WeChat keeps pictures of chats under names like this, enciphered. */
const chatPicture = '微信内部存放的图片，加了密打不开；请在微信里选中图片，右键“另存为”，再拖另存的图片'

/** Reasons with how many there are of each, most first: 系统文件 2 个（Thumbs.db 等）. */
export function leftOutText(left: readonly LeftOut[]): string {
  const byReason = new Map<string, string[]>()
  for (const { name, why } of left) byReason.set(why, [...(byReason.get(why) ?? []), name])
  return [...byReason]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([why, names]) => {
      const [first = ''] = names
      return names.length === 1 ? `${first}：${why}。` : `${first} 等 ${names.length} 个：${why}。`
    })
    .join('')
}

/** What a file of a folder is called as a material: 1.jpg of 乌兰乡/照片 is 乌兰乡-照片-1. */
export const titleFromFolder = (folder: string, stem: string): string =>
  (folder === '' ? stem : `${folder.replaceAll('/', '-')}-${stem}`).slice(-100)

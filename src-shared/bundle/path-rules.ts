// Names must survive Windows, Linux and macOS alike: a bundle travels between machines.

/** Longest path in an archive; ours stay below 200, so that a folder on Windows (260 in all) can hold them. */
export const maxPathChars = 400
/** Longest name of one file or folder: NAME_MAX is 255 bytes, and a CJK character takes three. */
export const maxNameBytes = 240
export const maxDepth = 10

const forbidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}<>:"|?*\\/]/u
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])( *\..*| *)$/i

export function isReservedName(name: string): boolean {
  return reserved.test(name)
}

/** Why a path must not come out of an archive, in Chinese; null when it is harmless on every system. */
export function pathProblem(path: string): string | null {
  if (path === '') return '文件名为空'
  if (path.includes('\\')) return '文件名含反斜杠'
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return '文件名是绝对路径'
  if (path.length > maxPathChars) return '路径过长'
  const names = path.split('/')
  if (names.length > maxDepth) return '文件夹层数过多'
  for (const name of names) {
    const problem = nameProblem(name)
    if (problem) return problem
  }
  return null
}

function nameProblem(name: string): string | null {
  if (name === '') return '路径中有空的文件夹名'
  if (name === '.' || name === '..') return '路径指向文件夹之外'
  if (forbidden.test(name)) return '文件名含不允许的字符'
  if (isReservedName(name)) return '文件名是 Windows 保留名'
  if (/[. ]$/.test(name)) return '文件名以句点或空格结尾'
  if (/\.asar$/i.test(name)) return '文件名以 .asar 结尾'
  if (utf8Length(name) > 255) return '文件名过长'
  return null
}

/** Why a path leads out of its folder on some system, in Chinese; null when it stays inside on each. */
export function pathEscape(path: string): string | null {
  const names = path.split(/[/\\]/)
  if (path === '') return '文件名为空'
  if (names[0] === '' || /^[a-z]:/i.test(path)) return '文件名是绝对路径'
  if (names.includes('..') || names.includes('.')) return '路径指向文件夹之外'
  if (names.includes('')) return '路径中有空的文件夹名'
  return null
}

/** What the systems themselves leave in folders: no material of anybody. */
export function isSystemFile(path: string): boolean {
  return /(^|\/)(thumbs\.db|ehthumbs\.db|desktop\.ini|\.ds_store|\._[^/]*)$|^__macosx\//i.test(path)
}

/** Two paths with the same key are one file on Windows or macOS. */
export function collisionKey(path: string): string {
  return path.normalize('NFC').toUpperCase().normalize('NFC')
}

export function utf8Length(text: string): number {
  let bytes = 0
  for (const c of text) {
    const code = c.codePointAt(0)!
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

import { collisionKey, isReservedName, maxNameBytes, utf8Length } from './path-rules'

/** Longest file name a bundle gives, in characters; leaves room for folders within Windows' 260. */
const maxNameChars = 100

/** Characters no Windows name may hold, and % (BagIt would encode it and `sha256sum -c` would not find the file). */
const lookalikes: Record<string, string> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '|': '｜',
  '?': '？',
  '*': '＊',
  '\\': '＼',
  '/': '／',
  '%': '％',
}

/** A file name that is legal on Windows, Linux and macOS, as near to the given one as can be. Keeps the extension. */
export function safeFileName(name: string, maxChars = maxNameChars): string {
  const clean = name
    .replace(/\p{Surrogate}/gu, '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*\\/%]/g, (c) => lookalikes[c]!)
    .replace(/^ +/, '')
    .replace(/[. ]+$/, '')
  const [stem, extension] = splitExtension(clean === '' ? '未命名' : clean)
  // Electron's fs takes a file *.asar for a folder.
  const ending = /^\.asar$/i.test(extension) ? '' : extension
  const base = ending === extension ? stem : `${stem}_${extension.slice(1)}`
  const cut = cutTo(base, maxChars - ending.length, maxNameBytes - utf8Length(ending))
  return isReservedName(`${cut}${ending}`) ? `_${cut}${ending}` : `${cut}${ending}`
}

/** Gives each name in turn a safe one that no earlier name has, with (2), (3)… before the extension. */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>()
  // Where to go on counting: a thousand files of one name are common (照片.jpg).
  const lastNumbers = new Map<string, number>()
  return (name) => {
    const safe = safeFileName(name)
    const [stem, extension] = splitExtension(safe)
    const baseKey = collisionKey(safe)
    for (let n = (lastNumbers.get(baseKey) ?? 0) + 1; ; n++) {
      const mark = n === 1 ? '' : `(${n})`
      const room = maxNameBytes + 15 - utf8Length(extension) - mark.length
      const candidate = `${cutTo(stem, maxNameChars, room)}${mark}${extension}`
      const key = collisionKey(candidate)
      if (taken.has(key)) continue
      taken.add(key)
      lastNumbers.set(baseKey, n)
      return candidate
    }
  }
}

function splitExtension(name: string): [string, string] {
  const match = /^(.+)(\.[A-Za-z0-9]{1,10})$/su.exec(name)
  return match ? [match[1]!, match[2]!] : [name, '']
}

function cutTo(text: string, maxChars: number, maxBytes: number): string {
  let chars = 0
  let bytes = 0
  for (const c of text) {
    bytes += utf8Length(c)
    if (chars + c.length > maxChars || bytes > maxBytes) return text.slice(0, chars).replace(/[. ]+$/, '') || '_'
    chars += c.length
  }
  return text
}

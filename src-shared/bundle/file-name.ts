import { fail, ok, type Result } from '../result'
import { collisionKey, isReservedName, maxNameBytes, utf8Length } from './path-rules'

/** 公告 and .pdf of 公告.pdf; a name without an ending is all stem. */
export function partsOfName(fileName: string): { stem: string; ending: string } {
  const match = /^(.+)(\.[A-Za-z0-9]{1,10})$/su.exec(fileName)
  return match ? { stem: match[1] ?? '', ending: match[2] ?? '' } : { stem: fileName, ending: '' }
}

const forbidden = '\\ / : * ? " < > |'

/** Why no file may be called so on Windows, in Chinese; null = it may. */
function stemProblem(stem: string): string | null {
  if (stem === '') return '名称是空的'
  const found = [...new Set(stem.match(/[<>:"|?*\\/]/g) ?? [])]
  if (found.length > 0) return `含有 ${found.join(' ')}，Windows 的文件名不能有 ${forbidden} 这些字符`
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/u.test(stem)) return '含有看不见的控制字符'
  if (/^[. ]|[. ]$/.test(stem)) return '以句点或空格开头或结尾'
  return null
}

/** The name with another stem; the ending stays, since it says what the bytes are. NAME_REFUSED {name, why}. */
export function renamed(fileName: string, stem: string, others: readonly string[]): Result<string> {
  const { ending } = partsOfName(fileName)
  const wanted = stem.normalize('NFC').trim()
  const name = `${wanted}${ending}`
  const refuse = (why: string) => fail('NAME_REFUSED', { name: wanted, why })
  const problem = stemProblem(wanted)
  if (problem) return refuse(problem)
  if (isReservedName(name)) return refuse('是 Windows 保留给设备的名称')
  if (/^\.asar$/i.test(ending)) return refuse('以 .asar 结尾')
  if (utf8Length(name) > maxNameBytes) return refuse('太长，最多约 80 个汉字')
  const taken = others.some((other) => collisionKey(other) === collisionKey(name))
  return taken ? refuse(`这一栏里已有一份叫“${name}”`) : ok(name)
}

/** The name, with (2), (3)… where others have it: what is moved is never refused for its name. */
export function freeName(fileName: string, others: readonly string[]): string {
  const taken = new Set(others.map(collisionKey))
  const { stem, ending } = partsOfName(fileName)
  for (let number = 1; ; number++) {
    const name = number === 1 ? fileName : `${stem}(${number})${ending}`
    if (!taken.has(collisionKey(name))) return name
  }
}

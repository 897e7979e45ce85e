import { foldText } from '../text/fold-text'

const longest = 20
/** One script for letters: a Cyrillic а beside a Latin a would make two names that nobody tells apart. */
const allowed = /^[\p{Script=Han}\p{Script=Mongolian}A-Za-z0-9· -]+$/u

/** As it is kept: full width folded, nothing unseen, one blank between words. */
export const accountName = (typed: string): string => typed.normalize('NFKC').replace(/\s+/g, ' ').trim()

/** By which two names are the same. */
export const accountNameKey = (name: string): string => foldText(name).toLowerCase()

/** What is wrong with it, in Chinese; null = it may be a name. */
export function accountNameProblem(typed: string): string | null {
  const name = accountName(typed)
  if (name === '') return '请填写姓名'
  if ([...name].length > longest) return `姓名最多${longest}个字`
  return allowed.test(name) ? null : '姓名只能用汉字、蒙古文、英文字母、数字和“·”'
}

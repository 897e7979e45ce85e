import { foldText } from '../text/fold-text'
import { wordKinds } from './words'

/** More words than any office has; a list that unfolds to more was written by mistake, or to hold the program up. */
export const mostWords = 20_000

const isKnownKind = (name: string) => wordKinds.some((kind) => kind === name)

/** What is wrong with a list of words as a data file has it; null = nothing. '' is an empty list. */
export function wordListProblem(list: string): string | null {
  if (list === '') return null
  if (/^\s|\s$|\s{2}|[^\S ]/.test(list)) return '词与词之间用一个半角空格隔开，前后不留空格'
  for (const word of list.split(' ')) {
    const problem = wordProblem(word)
    if (problem) return `“${word.slice(0, 40)}”${problem}`
  }
  return wordCount(list) > mostWords ? `展开后超过 ${mostWords} 个词` : null
}

function wordProblem(word: string): string | null {
  if (/[，、；,;]/.test(word)) return '中有标点，词与词之间用空格隔开'
  if (word.startsWith('@')) return isKnownKind(word.slice(1)) ? null : '不是程序的公用词类'
  // Texts are folded before they are read: another form of the word would never be found in them.
  if (foldText(word) !== word) return '请用半角的字母、数字、括号和符号'
  if (word.includes('@') || word === '~' || word.slice(1).includes('~')) return '写法不对：@ 和 ~ 只放在词的最前面'
  const open = word.replace(/\([^()]*\)/g, '')
  if (/[()]/.test(open)) return '的括号没有配对，或者套了括号'
  if (open === '' && !word.includes('(')) return '是空的'
  return /\|/.test(open) ? '的 | 只用在括号里' : null
}

/** `@staff` stands for some hundreds. */
const wordsOfKind = 100

/** How many words a list stands for, without unfolding it. */
export function wordCount(list: string): number {
  return list.split(' ').reduce((sum, word) => {
    if (word.startsWith('@')) return sum + wordsOfKind
    const choices = [...word.matchAll(/\(([^()]*)\)/g)].map(([, choice = '']) => choice.split('|').length)
    return sum + choices.reduce((product, count) => product * count, 1)
  }, 0)
}

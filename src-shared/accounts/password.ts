import { commonWords, keyRows } from './common-passwords'

export const shortestPassword = 8
/** More says nothing more, and has to be hashed. */
export const longestPassword = 128

/** As it is compared: the same however full or half width it was typed. */
export const plainPassword = (typed: string): string => typed.normalize('NFKC')

/** What is wrong with a new one, in Chinese; null = it will do. */
export function passwordProblem(typed: string, name: string): string | null {
  const password = plainPassword(typed)
  if ([...password].length < shortestPassword) return `密码至少${shortestPassword}位`
  if (password.length > longestPassword) return `密码最多${longestPassword}位`
  if (new Set(password).size < 4) return '密码不能只用一两种字符'
  if (name !== '' && password.toLowerCase().includes(name.toLowerCase())) return '密码里不能有自己的姓名'
  if ('0123456789012345678909876543210'.includes(password)) return '密码不能是连着的数字'
  return isEasilyGuessed(password)
    ? '这个密码太好猜（常用的词、年份日期、键盘上连着的键），请换一个，或再加几个字'
    : null
}

/** What is left of it without that must be something. */
const leastLeft = 4
/** Keys side by side, from this many on. */
const run = 4

const inTurn = keyRows.flatMap((row) => [row, [...row].reverse().join('')])
const runs = new Set(
  inTurn.flatMap((row) => [...row].map((_, at) => row.slice(at, at + run)).filter((one) => one.length === run)),
)
const dates = /(?:19|20)\d{2}(?:\D?\d{1,2}(?:\D?\d{1,2}\D?)?)?/g
const longestFirst = commonWords.toSorted((one, other) => other.length - one.length)

/** Made of nothing but what everybody tries first: common words, years and dates, keys side by side. */
function isEasilyGuessed(password: string): boolean {
  let left = password.toLowerCase()
  for (const word of longestFirst) left = left.replaceAll(word, '')
  left = withoutRuns(left.replaceAll(dates, ''))
  return [...left].length < leastLeft
}

function withoutRuns(text: string): string {
  const isIn = [...text].map(() => false)
  for (let at = 0; at + run <= text.length; at++) if (runs.has(text.slice(at, at + run))) isIn.fill(true, at, at + run)
  return [...text].filter((_, at) => !isIn[at]).join('')
}

import { errorTexts } from '#shared/error-texts'
import { type AppError, errorLine } from '#shared/errors'

/** What a library, the system or a fault of ours says, and no clerk may read. */
const notPlain = [
  /(?<!county\.)sqlite|constraint failed|no such (table|column)/i,
  /\b([A-Z]\w*)?Error\b|\bat .+:\d+:\d+|Cannot read|is not a function|Unexpected token/,
  /Invalid (input|option|string|key)|[Ee]xpected .+ received|\bundefined\b|\[object|\bNaN\b/,
  /\bE(NOENT|ACCES|ISDIR|NOTDIR|LOOP|NAMETOOLONG|INVAL|PERM|XDEV|EXIST)\b/,
]

/** What a text has room for, and the error says nothing of: {detail}, where there is no other word for it. */
const leftOpen = ({ code, params }: AppError) =>
  [
    ...Object.values(errorTexts[code])
      .join('')
      .matchAll(/\{(\w+)\}/g),
  ].flatMap(([, name = '']) => (Object.hasOwn(params, name) ? [] : [`nothing for {${name}} of ${code}`]))

/** What is wrong with an answer of the backend; [] = it is a value, or a refusal in plain Chinese. */
export function faultsOfAnswer(answer: unknown): string[] {
  const { ok, error } = (answer ?? {}) as { ok?: unknown; error?: AppError }
  if (ok === true) return isSendable(answer) ? [] : ['a value that the wire does not carry']
  if (ok !== false || !error) return ['neither a value nor an error']
  if (!Object.hasOwn(errorTexts, error.code)) return [`no code of ours: ${error.code}`]
  if (error.code === 'BUG') return [`a fault of ours: ${error.params.detail}`]
  if (Object.values(error.params).some((text) => typeof text !== 'string')) return ['a part of the text is no text']
  const line = errorLine(error)
  return [
    ...(notPlain.some((one) => one.test(line)) ? [`not plain: ${line.slice(0, 300)}`] : []),
    ...leftOpen(error),
    ...(line.length > 1_500 ? [`longer than anybody reads: ${line.length}, ${line.slice(0, 200)}`] : []),
    ...(/\p{Script=Han}{4}/u.test(line) ? [] : [`not Chinese: ${line.slice(0, 300)}`]),
  ]
}

function isSendable(answer: unknown): boolean {
  try {
    structuredClone(answer)
    return true
  } catch {
    return false
  }
}

/** Why a household is visited whatever the draw says (domain 5): by its code, as it is read. */
export const obligatoryReasons = {
  relative: '备案近亲属',
  complaint: '被举报',
  abnormal: '结论异常',
  refusal: '拒绝录音',
} as const
export type ObligatoryReason = keyof typeof obligatoryReasons

export const reasonCodes = Object.keys(obligatoryReasons) as ObligatoryReason[]

/** Heads of an office's own table under which a 是 says the same. */
const heads: Record<ObligatoryReason, RegExp> = {
  relative: /近亲属/,
  complaint: /举报/,
  abnormal: /结论异常/,
  refusal: /拒绝录音|拒录/,
}

const yes = /^(?:是|有|√|✓|✔|1|y|yes)$/i

/** What is kept of a household and what its table says of it, each reason once, in their order. */
export function obligatoryOf(kept: string, further: Readonly<Record<string, unknown>>): ObligatoryReason[] {
  const marks = kept.split(',')
  const said = Object.entries(further).filter(
    ([, value]) => typeof value === 'string' && yes.test(value.normalize('NFKC').trim()),
  )
  return reasonCodes.filter((code) => marks.includes(code) || said.some(([head]) => heads[code].test(head)))
}

/** As it is kept: '' = none. */
export const marksText = (marks: readonly ObligatoryReason[]): string =>
  reasonCodes.filter((code) => marks.includes(code)).join(',')

export const reasonTitles = (marks: readonly ObligatoryReason[]): string =>
  marks.map((code) => obligatoryReasons[code]).join('、')

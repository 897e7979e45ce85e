/** A household, and the trace of it that a file counts as. */
export interface Use {
  householdId: string
  code: string
  name: string
  /** Title of the trace. */
  trace: string
}

/** Of a file: who else has the same bytes, as far as they are named, and at how many other places in all. */
export interface Repeated {
  own: { householdId: string | null }
  others: readonly Use[]
  places: number
}

const named = 3

/**
 * The same bytes of several households, or as several traces of one, are evidence of none (the contract's red line on forged
 * photographs and recordings): 与 JD000002 李四 的入户照片、本户的入户调查表 相同.
 */
export function repeatedText({ own, others, places }: Repeated): string {
  const texts = others
    .slice(0, named)
    .map(({ householdId, code, name, trace }) =>
      householdId === own.householdId ? `本户的${trace}` : `${code} ${name}的${trace}`,
    )
  return `与${texts.join('、')}${places > named ? `等${places}处` : ''}相同`
}

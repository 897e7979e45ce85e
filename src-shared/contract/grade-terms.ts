import type { Grade } from '../evaluation/compose'
import { grades } from '../evaluation/compose'
import { percentsAsFigures } from '../text/percent-words'

/**
 * What 绩效评价与结算的关系 (C14) says of a grade: all is paid; so much of the last payment is; so much of the last payment,
 * or of the price, is kept back; only what was accepted as good is settled.
 */
export type GradeTerm =
  | { measure: 'full' }
  | { measure: 'payOfLast' | 'keepOfLast' | 'keepOfPrice'; shareBp: number }
  | { measure: 'goodOnly' }

/** `text` are the words of the contract for that grade; `term` null = a person has to reckon. */
export interface GradeWords {
  text: string
  term: GradeTerm | null
}

const one = '["“”‘’「」『』（(]?[优良中差]["“”‘’」』）)]?(?:等次?|级|档)?'
/**
 * 为优、良的 … up to what the next grade brings. A grade stands behind 为 or at the head of its part: 合同中的, 其中 and 差额
 * name none.
 */
const head = new RegExp(
  `(?<=^|[；;。，,、：:\\n\\s]|为|是|得|果|等次|等级|[）)])(${one}(?:(?:[、和及或与/]|以及|或者)${one})*)` +
    '((?:及|或)?以[上下])?(?:的|者|时)?(?=$|[；;。，,：:\\s]|[（(]|支|付|全|足|按|扣|减|末|尾|最后|只|仅|就|不|应|则|合同|整改|完成|酌|拨|结)',
  'g',
)

const order = Object.keys(grades) as Grade[]

function gradesIn(names: string, span = ''): Grade[] {
  const named = order.filter((grade) => names.includes(grades[grade]))
  const [first, last] = [order.indexOf(named[0]!), order.indexOf(named.at(-1)!)]
  if (span.endsWith('上')) return order.slice(0, last + 1)
  return span.endsWith('下') ? order.slice(first) : named
}

const share = '(\\d{1,3}(?:\\.\\d{1,2})?)%'
const last = '(?:末期(?:付?款)?|尾款|最后一[期笔](?:付?款)?)'
const price = '(?:合同(?:总)?(?:价款|总?价|金额|款)|总价款?|结算(?:价款|金额|总价))'
const between = `(?:${last}|${price}|应付|的|其|比例|为|按|至|到|总额|金额)*`
const keep = '(?:扣减|扣除|扣留|扣款|扣回|核减|减付|少付|减少支付|扣|不予支付|不支付|不付)'
const pay = '(?<!不予?|减少)(?:支付|拨付|给付|付给|结算|(?<![支拨给不])付(?!款))'

/** So much is kept back, or paid; before the figure or behind it. */
const kept = new RegExp(`${keep}${between}${share}|${share}(?:予以|进行)?${keep}`, 'g')
const paid = new RegExp(`${pay}${between}${share}|${share}(?:予以|进行|来)?(?:${pay}|付款)`, 'g')

const full = /(?:全额|足额|全部)(?:支付|结算|拨付|付清|付)|不(?:予)?扣[减除款]?/
const goodOnly =
  /(?:只|仅)[^，,]{0,8}合格[^，,]{0,10}|(?:按|就)(?:实际)?(?:验收)?合格的?(?:户数|数量|工作量)(?:据实)?(?:进行)?(?:结算|支付)/

/** 不予支付末期款: all of it stays. */
const nothing = new RegExp(`(?:不予?支付|不付)${last}|${last}(?:不予?支付|不付)`)

const figuresIn = (clause: string, way: RegExp): number[] =>
  [...clause.matchAll(way)].map((match) => basisPoints(match.slice(1).find((part) => part !== undefined) ?? ''))

/** 85 is 8,500; read by its digits. */
function basisPoints(percent: string): number {
  const [whole = '', part = ''] = percent.split('.')
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

/** The one share that is named, as what is kept back: who pays 85% keeps 15%; null = none, or two that say different things. */
function shareTerm(clause: string): GradeTerm | null {
  const keeps = figuresIn(clause, kept)
  const pays = figuresIn(clause, paid)
  const said = [...new Set([...keeps, ...pays.map((shareBp) => 10_000 - shareBp)])]
  const [keepBp] = said
  const figures = clause.match(new RegExp(share, 'g')) ?? []
  if (said.length !== 1 || keepBp === undefined || keepBp < 0 || keepBp > 10_000) return null
  if (figures.length > keeps.length + pays.length) return null
  const isOfLast = new RegExp(last).test(clause)
  if (isOfLast === new RegExp(price).test(clause)) return null
  if (!isOfLast) return { measure: 'keepOfPrice', shareBp: keepBp }
  return keeps.length > 0
    ? { measure: 'keepOfLast', shareBp: keepBp }
    : { measure: 'payOfLast', shareBp: 10_000 - keepBp }
}

/** A clause in which two measures stand is for a person to read. */
function termOf(clause: string): GradeTerm | null {
  const isFull = full.test(clause)
  const isGood = goodOnly.test(clause)
  if (clause.includes('%')) return isFull || isGood ? null : shareTerm(clause)
  if (nothing.test(clause)) return isFull || isGood ? null : { measure: 'keepOfLast', shareBp: 10_000 }
  if (isFull === isGood) return null
  return { measure: isFull ? 'full' : 'goodOnly' }
}

/** null = it does not speak of the grade. */
export function gradeWords(terms: string, grade: Grade): GradeWords | null {
  const own = terms.split(/[；;。\n]/).flatMap((sentence) => {
    const plain = percentsAsFigures(sentence).replaceAll(/\s/g, '')
    const heads = [...plain.matchAll(head)]
    return heads.flatMap((match, at) => {
      const [whole, names = '', span] = match
      if (!gradesIn(names, span).includes(grade)) return []
      const end = heads[at + 1]?.index ?? plain.length
      return [{ clause: plain.slice(match.index + whole.length, end), text: sentence.trim() }]
    })
  })
  const text = [...new Set(own.map((found) => found.text))].join('；')
  const [only] = own
  if (!only) return null
  return { text, term: own.length === 1 ? termOf(only.clause) : null }
}

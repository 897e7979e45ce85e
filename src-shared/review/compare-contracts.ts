import { blockText, type PaperText } from './paper-text'

/** One clause, attachment or the head of a contract, as it is numbered and called there. */
interface Clause {
  /** 第六条, 附件2, or '' for the head. */
  number: string
  title: string
  lines: string[]
}

/** A clause that the two contracts do not say alike. */
export interface ClauseDifference {
  /** 第六条“资金结算” as it stands in the signed contract, or in the draft where it is gone. */
  place: string
  kind: 'missing' | 'added' | 'changed'
  /** Lines that only the draft, or only the signed contract, has; blanks that were filled in are none. */
  draft: string[]
  signed: string[]
  /** A figure, a date or a share is among what differs. */
  figures: boolean
}

/** What carries the comparison. */
export const contractComparison = { id: 'contract.compareDraft', norms: ['P33'] } as const

const article = /^第[〇零一二三四五六七八九十百]+条/
const attachment = /^附件\d*[\s　：:]/

/**
 * The draft contract of the procurement papers against the signed one, clause by clause (P33). Clauses are matched by their
 * titles, else by their numbers, so that one put in between shifts no other.
 */
export function compareContracts(draft: PaperText, signed: PaperText): ClauseDifference[] {
  const [before, after] = [clausesOf(draft), clausesOf(signed)]
  const taken = new Set<Clause>()
  const found = after.flatMap((clause) => {
    const twin = twinOf(clause, before, taken)
    if (!twin) return difference('added', clause, [], clause.lines)
    taken.add(twin)
    const { only, more } = lineDifferences(twin.lines, clause.lines)
    return only.length + more.length === 0 ? [] : difference('changed', clause, only, more)
  })
  const gone = before.filter((clause) => !taken.has(clause))
  return [...found, ...gone.flatMap((clause) => difference('missing', clause, clause.lines, []))]
}

function difference(
  kind: ClauseDifference['kind'],
  { number, title }: Clause,
  draft: string[],
  signed: string[],
): ClauseDifference[] {
  if (draft.length + signed.length === 0) return []
  const place = number === '' ? '首部' : title === '' ? number : `${number}“${title}”`
  return [
    {
      place,
      kind,
      draft,
      signed,
      figures: [...draft, ...signed].some((line) => /[\d０-９]|[零壹贰叁肆伍陆柒捌玖拾佰仟万]元/.test(line)),
    },
  ]
}

function twinOf(clause: Clause, among: Clause[], taken: Set<Clause>): Clause | undefined {
  const free = among.filter((one) => !taken.has(one))
  const titled = clause.title === '' ? undefined : free.find((one) => plain(one.title) === plain(clause.title))
  // A number alone is no twin where both are called something else and the draft's title stands elsewhere.
  return (
    titled ??
    free.find(
      (one) => one.number === clause.number && (clause.number === '' || one.title === '' || clause.title === ''),
    )
  )
}

function clausesOf(paper: PaperText): Clause[] {
  const clauses: Clause[] = [{ number: '', title: '', lines: [] }]
  for (const block of paper.blocks) {
    const text = blockText(block).trim()
    const heading = block.kind === 'paragraph' ? headingOf(block.label, text) : null
    if (heading) clauses.push({ ...heading, lines: [] })
    else if (text !== '') clauses.at(-1)?.lines.push(...text.split('\n').filter((line) => line.trim() !== ''))
  }
  return clauses
}

function headingOf(label: string, text: string): Omit<Clause, 'lines'> | null {
  const numbered = article.exec(label)?.[0]
  if (numbered) return { number: numbered, title: text }
  const typed = article.exec(text)?.[0] ?? (text.length < 40 ? attachment.exec(text)?.[0] : undefined)
  if (!typed) return null
  const title = text.slice(typed.length).trim()
  // 第六条 followed by a whole sentence is a clause without a title.
  return title.length <= 30 ? { number: typed.trim(), title } : null
}

/** Lines that are in one alone; each line of the draft whose blanks the signed contract has filled in counts as kept. */
function lineDifferences(draft: string[], signed: string[]): { only: string[]; more: string[] } {
  const left = [...signed]
  const only = draft.filter((line) => {
    const at = left.findIndex((other) => says(line, other))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return { only, more: left }
}

/** Blank places of a draft: underlines, boxes, 【】, ×××, dots. */
const blanks = /_{2,}|﹍+|【[\s　]*】|[（(][\s　]*[）)]|[×xX]{2,}|[.…]{3,}|□|\t+/

function says(draft: string, signed: string): boolean {
  if (plain(draft) === plain(signed)) return true
  const parts = draft.normalize('NFKC').split(new RegExp(blanks, 'g'))
  if (parts.length === 1) return false
  let rest = plain(signed)
  for (const [index, part] of parts.map(plain).entries()) {
    const at = index === 0 ? (rest.startsWith(part) ? 0 : -1) : rest.indexOf(part)
    if (at < 0) return false
    rest = rest.slice(at + part.length)
  }
  // The last words must end the line, unless a blank does.
  return plain(parts.at(-1) ?? '') === '' || plain(signed).endsWith(plain(parts.at(-1) ?? ''))
}

/** Width, spaces and kinds of punctuation tell no two contracts apart; 1.5 and 15, 5% and 5 do. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, (sign, at: number, whole: string) =>
      ofFigure(sign, whole[at - 1], whole[at + 1]) ? sign : '',
    )

function ofFigure(sign: string, before = '', after = ''): boolean {
  if (!/\d/.test(before)) return false
  return /[%‰]/.test(sign) || (sign === '.' && /\d/.test(after))
}

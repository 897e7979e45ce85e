import type { PaperText } from '../review/paper-text'

/** One clause, attachment or the head of a contract, as it is numbered and called there. */
export interface Clause {
  /** 第六条, 六、, 附件2, or '' for the head. */
  number: string
  title: string
  lines: string[]
}

/** How contracts number their clauses; the first way that a contract uses more than once is its way. */
const numberings = [/^第[〇零一二三四五六七八九十百]+条/, /^[一二三四五六七八九十]+、/, /^\d+[.、．](?!\d)/]
const attachment = /^附件\d*[\s　：:]/

/** The head first, even if it is empty. */
export function clausesOf(paper: PaperText): Clause[] {
  const numbering =
    numberings.find((way) => paper.blocks.filter((block) => headingOf(way, block)?.number.match(way)).length > 1) ??
    numberings[0]
  const clauses: Clause[] = [{ number: '', title: '', lines: [] }]
  for (const block of paper.blocks) {
    const heading = headingOf(numbering, block)
    if (heading) clauses.push(heading)
    else clauses.at(-1)?.lines.push(...(block.kind === 'row' ? rowLine(block.cells) : linesOf(block.text)))
  }
  return clauses
}

function headingOf(numbering: RegExp | undefined, block: PaperText['blocks'][number]): Clause | null {
  if (block.kind !== 'paragraph') return null
  const text = block.text.trim()
  const numbered = numbering?.exec(block.label)?.[0]
  const typed = numbering?.exec(text)?.[0] ?? (text.length < 40 ? attachment.exec(text)?.[0] : undefined)
  const number = numbered ?? typed
  if (number === undefined) return null
  const rest = numbered ? text : text.slice(number.length)
  // 第六条规定的违约金…… speaks of a clause and begins none.
  if (!numbered && /条$/.test(number) && !/^[\s　：:、.]/.test(rest) && rest.length > 12) return null
  const [first = '', ...more] = linesOf(rest.replace(/^[\s　：:]+/, ''))
  // A whole sentence behind the number is a clause without a title.
  const titled = first.length <= 30 && !/[，。；]/.test(first)
  return { number: number.trim(), title: titled ? first : '', lines: titled ? more : [first, ...more] }
}

/** A row of a table is one line, so that a cell is read with what it belongs to; an empty cell is a blank to be filled in. */
function rowLine(cells: readonly string[]): string[] {
  const texts = cells.map((cell) => linesOf(cell).join(' '))
  return texts.some((text) => text !== '') ? [texts.map((text) => text || '____').join(' ｜ ')] : []
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** 第六条“资金结算”. */
export function clausePlace({ number, title }: Pick<Clause, 'number' | 'title'>): string {
  if (number === '') return '首部'
  return title === '' ? number.replace(/[、.．：:]$/, '') : `${number.replace(/[、.．：:]$/, '')}“${title}”`
}

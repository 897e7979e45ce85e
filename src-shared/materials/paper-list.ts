import type { Stage } from '../documents/document-version'
import { askedPapers } from './asked-papers'
import { type ExpectedPaper, type ExpectedPapers, expectedPapers } from './expected-papers'

/** A row of a data file; one of the time before ids stands for the program's paper of its name. */
export type PaperRow = Omit<ExpectedPaper, 'id'> & { id?: string | undefined }
export type PaperRows = Record<Stage, PaperRow[]>

const stages: Stage[] = ['before', 'during', 'after']
const namesOf = ({ title, also = [] }: PaperRow) => [title, ...also]

/** How a row is known to be one of the program's papers, the surest first. */
const ways: ((row: PaperRow, paper: ExpectedPaper) => boolean)[] = [
  (row, { id }) => row.id === id,
  (row, { title }) => row.title === title,
  (row, { made = [] }) => row.id === undefined && made.some((kind) => row.made?.includes(kind)),
  (row, paper) => row.id === undefined && namesOf(row).some((name) => namesOf(paper).includes(name)),
]

/** The program's papers that rows stand for. */
function matched(rows: readonly PaperRow[], own: readonly ExpectedPaper[]): Map<PaperRow, ExpectedPaper> {
  const found = new Map<PaperRow, ExpectedPaper>()
  const taken = new Set<ExpectedPaper>()
  for (const isThat of ways) {
    for (const row of rows) {
      const paper = found.has(row) ? undefined : own.find((one) => !taken.has(one) && isThat(row, one))
      if (!paper) continue
      found.set(row, paper)
      taken.add(paper)
    }
  }
  return found
}

/** Another title is still made, filed and looked for as what it is; when it is due is no office's to change where a norm asks for it. */
function bound(row: PaperRow, paper: ExpectedPaper): ExpectedPaper {
  const { only, ifAny, ...rest } = row
  const due = askedPapers.has(paper.id) ? paper : { only, ifAny }
  const made = [...new Set([...(paper.made ?? []), ...(row.made ?? [])])]
  const also = [...(row.also ?? []), ...(row.title === paper.title ? [] : [paper.title])]
  return {
    ...rest,
    id: paper.id,
    ...(due.only && { only: due.only }),
    ...(due.ifAny && { ifAny: true }),
    ...(made.length > 0 && { made }),
    ...(paper.signed && { signed: true }),
    ...(also.length > 0 && { also }),
  }
}

const isOurs = (id: string | undefined) => stages.some((stage) => expectedPapers[stage].some((one) => one.id === id))

function listed(rows: readonly PaperRow[], stage: Stage): ExpectedPaper[] {
  const own = expectedPapers[stage]
  const papers = matched(rows, own)
  const ofOffice = rows.map((row): ExpectedPaper => {
    const paper = papers.get(row)
    if (paper) return bound(row, paper)
    return { ...row, id: row.id === undefined || isOurs(row.id) ? row.title : row.id }
  })
  const there = new Set(ofOffice.map(({ id }) => id))
  return [...ofOffice, ...own.filter(({ id }) => askedPapers.has(id) && !there.has(id))]
}

const known = new WeakMap<PaperRows, ExpectedPapers>()

/** 应有材料 by a data file's rows: each with its id, and behind them what a norm asks for and no row stands for. */
export function paperList(rows: PaperRows): ExpectedPapers {
  const list = known.get(rows) ?? {
    before: listed(rows.before, 'before'),
    during: listed(rows.during, 'during'),
    after: listed(rows.after, 'after'),
  }
  known.set(rows, list)
  return list
}

/** What a norm asks for and no row stands for. */
export const leftOut = (rows: PaperRows): ExpectedPaper[] =>
  stages.flatMap((stage) => paperList(rows)[stage].slice(rows[stage].length))

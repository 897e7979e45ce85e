import { boundedFen, type Fen, fen } from '../money/fen'

/** A document by which money for buying services entered the fiscal budget of a year (N10). */
export interface FundDocument {
  id: string
  /** 文号 */
  number: string
  amountFen: Fen
}

/** What one project of the year plans, has contracted and has paid; null = not yet. */
export interface FundedProject {
  id: string
  name: string
  /** What it takes from the year. */
  plannedFen: Fen
  contractedFen: Fen | null
  /** null = nobody keeps its payments yet. */
  paidFen: Fen | null
  /** What it takes from each document, by its number (N11). */
  sources: readonly { documentNumber: string; amountFen: Fen | null }[]
}

export interface FundTake {
  projectId: string
  name: string
  amountFen: Fen
}

export interface DocumentRow {
  document: FundDocument
  takes: FundTake[]
  takenFen: Fen
  /** Negative = the projects take more than the document gives. */
  leftFen: Fen
}

/** 资金台账 of a year. */
export interface FundLedger {
  /** Sum of the budget documents. */
  budgetedFen: Fen
  plannedFen: Fen
  contractedFen: Fen
  /** null while no payment of any project is kept. */
  paidFen: Fen | null
  /** What the 2% ceiling leaves; null while it cannot be judged. Negative = over. */
  freeOfCeilingFen: Fen | null
  /** What the purchase saved: planned less contracted, of the projects with a contract. */
  savedFen: Fen
  /** Contracted and not paid yet; null while no payment is kept. */
  toPayFen: Fen | null
  documents: DocumentRow[]
  /** What projects take from documents that no budget document of the year bears: number as written there. */
  unknown: (FundTake & { documentNumber: string })[]
}

/** Exact in 分; amounts past the safe range are the largest there is. */
export function fundLedger(
  ceilingFen: Fen | null,
  documents: readonly FundDocument[],
  projects: readonly FundedProject[],
): FundLedger {
  const takes = projects.flatMap(({ id, name, sources }) =>
    sources.flatMap(({ documentNumber, amountFen }) =>
      amountFen === null ? [] : [{ projectId: id, name, amountFen, documentNumber }],
    ),
  )
  const contracted = projects.filter(({ contractedFen }) => contractedFen !== null)
  const contractedFen = total(contracted.map((project) => project.contractedFen ?? fen(0)))
  const plannedFen = total(projects.map((project) => project.plannedFen))
  const paid = projects.map((project) => project.paidFen).filter((amount) => amount !== null)
  const paidFen = paid.length > 0 ? total(paid) : null
  const known = new Set(documents.map(({ number }) => sameNumber(number)))
  return {
    budgetedFen: total(documents.map(({ amountFen }) => amountFen)),
    plannedFen,
    contractedFen,
    paidFen,
    freeOfCeilingFen: ceilingFen === null ? null : less(ceilingFen, plannedFen),
    savedFen: less(total(contracted.map((project) => project.plannedFen)), contractedFen),
    toPayFen: paidFen === null ? null : less(contractedFen, paidFen),
    documents: documents.map((document) => documentRow(document, takes)),
    unknown: takes.filter(({ documentNumber }) => !known.has(sameNumber(documentNumber))),
  }
}

function documentRow(document: FundDocument, all: (FundTake & { documentNumber: string })[]): DocumentRow {
  const takes = all
    .filter(({ documentNumber }) => sameNumber(documentNumber) === sameNumber(document.number))
    .map(({ projectId, name, amountFen }) => ({ projectId, name, amountFen }))
  const takenFen = total(takes.map(({ amountFen }) => amountFen))
  return { document, takes, takenFen, leftFen: less(document.amountFen, takenFen) }
}

/** Brackets, width and spaces of a 文号 are typed in many ways: 敖财社[2023]1号 is 敖财社〔2023〕1号. */
export function sameNumber(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[[【（(]/g, '〔')
    .replace(/[\]】）)]/g, '〕')
}

const total = (amounts: Fen[]): Fen => boundedFen(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n))
const less = (a: Fen, b: Fen): Fen => boundedFen(BigInt(a) - BigInt(b))

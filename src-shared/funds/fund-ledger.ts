import type { IsoDate } from '../dates'
import { type Fen, fen, lessFen, sumFen } from '../money/fen'
import { documentNumber } from '../text/document-number'

/** A document by which money for buying services entered the fiscal budget of a year (N10). */
export interface FundDocument {
  id: string
  /** 文号 */
  number: string
  /** 印发日期; null = entered before it was asked for. */
  issuedOn: IsoDate | null
  /** 资金来源 as it is read; '' = not said. */
  source: string
  amountFen: Fen
  /** What is to be known of it beside its amount, in Chinese. */
  remarks: readonly string[]
}

/** What one project of the year plans, has contracted and has paid; null = no contract. */
export interface FundedProject {
  id: string
  name: string
  /** What it takes from the year. */
  plannedFen: Fen
  contractedFen: Fen | null
  /** Contracted in the years before and not paid by their end; negative = paid ahead of its year. */
  carriedFen: Fen
  /** In the year, by the dates of the payments. */
  paidFen: Fen
  /** Deducted in the year, by clauses of the contract: owed no more. */
  deductedFen: Fen
  /** What it takes from each document, by its number (N11). */
  sources: readonly { documentNumber: string; amountFen: Fen | null }[]
}

export interface FundTake {
  projectId: string
  name: string
  amountFen: Fen
}

export type NamedTake = FundTake & { documentNumber: string }

export interface DocumentRow {
  document: FundDocument
  takes: FundTake[]
  takenFen: Fen
  /** Negative = the projects take more than the document gives. */
  leftFen: Fen
}

export interface ProjectRow {
  project: FundedProject
  /** Contracted, with what came over from before, and neither paid nor deducted by the end of the year; negative = paid too much. */
  toPayFen: Fen
}

/** 资金台账 of a year. */
export interface FundLedger {
  /** 2% of last year's funds; null while it cannot be judged. */
  ceilingFen: Fen | null
  /** Sum of the budget documents, each number once. */
  budgetedFen: Fen
  plannedFen: Fen
  contractedFen: Fen
  carriedFen: Fen
  paidFen: Fen
  /** What the 2% ceiling leaves; null while it cannot be judged. Negative = over. */
  freeOfCeilingFen: Fen | null
  /** What the purchase saved: planned less contracted, of the projects with a contract. */
  savedFen: Fen
  toPayFen: Fen
  documents: DocumentRow[]
  /** Bear the number of one that is counted already: not counted. */
  repeated: FundDocument[]
  projects: ProjectRow[]
  /** What projects take from documents that no budget document of the year bears: number as written there. */
  unknown: NamedTake[]
  /** Below zero: nothing is taken by them, and nothing counted. */
  negative: NamedTake[]
}

/** Exact in 分; amounts past the safe range are the largest there is. */
export function fundLedger(
  ceilingFen: Fen | null,
  entered: readonly FundDocument[],
  projects: readonly FundedProject[],
): FundLedger {
  const named = projects.flatMap(({ id, name, sources }) =>
    sources.flatMap(({ documentNumber, amountFen }) =>
      amountFen === null ? [] : [{ projectId: id, name, amountFen, documentNumber }],
    ),
  )
  const takes = named.filter(({ amountFen }) => amountFen >= 0)
  const documents = entered.filter((one, at) => firstOf(entered, one) === at)
  const known = new Set(documents.map(({ number }) => documentNumber(number)))
  const contracted = projects.filter(({ contractedFen }) => contractedFen !== null)
  const contractedFen = sumFen(contracted.map((project) => project.contractedFen ?? fen(0)))
  const plannedFen = sumFen(projects.map((project) => project.plannedFen))
  const rows = projects.map(projectRow)
  return {
    ceilingFen,
    budgetedFen: sumFen(documents.map(({ amountFen }) => amountFen)),
    plannedFen,
    contractedFen,
    carriedFen: sumFen(projects.map(({ carriedFen }) => carriedFen)),
    paidFen: sumFen(projects.map(({ paidFen }) => paidFen)),
    freeOfCeilingFen: ceilingFen === null ? null : lessFen(ceilingFen, plannedFen),
    savedFen: lessFen(sumFen(contracted.map((project) => project.plannedFen)), contractedFen),
    toPayFen: sumFen(rows.map(({ toPayFen }) => toPayFen)),
    documents: documents.map((document) => documentRow(document, takes)),
    repeated: entered.filter((one, at) => firstOf(entered, one) !== at),
    projects: rows,
    unknown: takes.filter((take) => !known.has(documentNumber(take.documentNumber))),
    negative: named.filter(({ amountFen }) => amountFen < 0),
  }
}

const firstOf = (entered: readonly FundDocument[], { number }: FundDocument) =>
  entered.findIndex((one) => documentNumber(one.number) === documentNumber(number))

function projectRow(project: FundedProject): ProjectRow {
  const owedFen = sumFen([project.carriedFen, project.contractedFen ?? fen(0)])
  return { project, toPayFen: lessFen(owedFen, sumFen([project.paidFen, project.deductedFen])) }
}

function documentRow(document: FundDocument, all: NamedTake[]): DocumentRow {
  const takes = all
    .filter((take) => documentNumber(take.documentNumber) === documentNumber(document.number))
    .map(({ projectId, name, amountFen }) => ({ projectId, name, amountFen }))
  const takenFen = sumFen(takes.map(({ amountFen }) => amountFen))
  return { document, takes, takenFen, leftFen: lessFen(document.amountFen, takenFen) }
}

import { priceByYear } from '../contract/year-payments'
import { settledIn } from '../drafting/settle-in-county'
import { agreedPrice } from '../law/agreed-price'
import type { CountyYear, Payment } from '../law/county-year'
import { boundedFen, type Fen, fen, lessFen, sumFen } from '../money/fen'
import { plannedIn, yearCeiling } from '../norms/ceiling'
import { ownProjects } from '../project/own-projects'
import type { Project } from '../project/project'
import { totalOf } from '../project/project-total'
import { type FundDocumentBody, fundDocument, fundSourceTitle } from '../records/fund-document'
import { openSlots } from '../records/slot-materials'
import { type FundDocument, type FundedProject, type FundLedger, fundLedger } from './fund-ledger'

/** A budget document that is entered; `filled` = its slots with a file. */
export interface EnteredDocument {
  id: string
  body: FundDocumentBody
  filled: readonly string[]
}

/** 资金台账 of a year of the county: its budget documents that are entered, and every project that takes money from it. */
export function yearLedger(county: CountyYear, year: number, entered: readonly EnteredDocument[]): FundLedger {
  const documents = entered.flatMap((one): FundDocument[] => {
    const { number, issuedOn, amountFen } = one.body
    const source = fundSourceTitle(one.body.source)
    return amountFen === null
      ? []
      : [{ id: one.id, number, issuedOn, source, amountFen, remarks: remarksOn(one, year) }]
  })
  const ceiling = yearCeiling(county, year)
  const projects = ownProjects(county)
    .map((project) => funded(project, year, county))
    .filter(takesMoney)
  return fundLedger(ceiling.ceilingFen, documents, projects)
}

/** What a document may have been entered without before it was asked for, and what its amount alone does not say. */
function remarksOn({ body: { issuedOn, amountFen, source }, filled }: EnteredDocument, year: number): string[] {
  const issuedIn = Number(issuedOn?.slice(0, 4) ?? year)
  return [
    ...(issuedIn === year ? [] : [`${issuedIn}年印发`]),
    ...((amountFen ?? 0) < 0 ? ['收回、核减'] : []),
    ...(source === null ? ['没有选资金来源'] : []),
    ...openSlots(fundDocument, filled).map(({ title }) => `缺${title}`),
  ]
}

function funded(stored: Project, year: number, county: CountyYear): FundedProject {
  const total = totalOf(county.rules.budgetTemplates, stored)
  const project = settledIn(county, stored, total)
  const { id, name } = project
  const parts = contractedParts(project, county)
  const payments = county.payments?.get(id) ?? []
  return {
    id,
    name,
    plannedFen: plannedIn(project, year, () => total),
    contractedFen: parts.find((part) => part.year === year)?.amountFen ?? null,
    carriedFen: carriedInto(project, year, { parts, payments }),
    paidFen: sumFen(payments.filter(isIn(year)).map(({ amountFen }) => amountFen)),
    deductedFen: sumFen(payments.filter(isIn(year)).map(deducted)),
    sources: project.year === year ? project.fundSources : [],
  }
}

interface Part {
  year: number
  amountFen: Fen
}

/** The price of a signed contract by the years it is paid from; what was agreed later goes with the last of them. */
function contractedParts(project: Project, county: CountyYear): Part[] {
  const { signedOn, priceFen } = project.contract
  const agreedFen = agreedPrice(county, project)
  if (!signedOn || priceFen === null || agreedFen === null) return []
  const parts =
    project.annualAllotments.length === 0 ? [{ year: project.year, amountFen: priceFen }] : priceByYear(project)
  const later = BigInt(agreedFen) - BigInt(priceFen)
  return parts.map((part, at) =>
    at < parts.length - 1 ? part : { ...part, amountFen: boundedFen(BigInt(part.amountFen) + later) },
  )
}

/**
 * Contracted before the year and not paid before it, less what was paid ahead of its year; of a finished project nobody kept
 * payments of nothing is known.
 */
function carriedInto(
  { status }: Project,
  year: number,
  { parts, payments }: { parts: readonly Part[]; payments: readonly Payment[] },
): Fen {
  const before = parts.filter((part) => part.year < year)
  if (status === 'archived' && payments.length === 0) return fen(0)
  const paid = payments.filter(({ paidOn }) => Number(paidOn.slice(0, 4)) < year)
  const amountsOf = (items: readonly { amountFen: Fen }[]) => sumFen(items.map(({ amountFen }) => amountFen))
  return lessFen(amountsOf(before), amountsOf(paid), ...paid.map(deducted))
}

const deducted = ({ deductFen }: Payment): Fen => deductFen ?? fen(0)

const isIn =
  (year: number) =>
  ({ paidOn }: Payment) =>
    Number(paidOn.slice(0, 4)) === year

const takesMoney = ({ plannedFen, contractedFen, carriedFen, paidFen, sources }: FundedProject) =>
  plannedFen !== 0 ||
  contractedFen !== null ||
  carriedFen !== 0 ||
  paidFen !== 0 ||
  sources.some(({ amountFen }) => amountFen !== null)

import { priceByYear } from '../contract/year-payments'
import type { CountyYear } from '../law/county-year'
import type { Fen } from '../money/fen'
import { plannedIn, yearCeiling } from '../norms/ceiling'
import type { Project } from '../project/project'
import { totalOf } from '../project/project-total'
import type { FundDocumentBody } from '../records/fund-document'
import { type FundDocument, type FundedProject, type FundLedger, fundLedger } from './fund-ledger'

/** 资金台账 of a year of the county: its budget documents that are entered, and every project that takes money from it. */
export function yearLedger(
  county: CountyYear,
  year: number,
  entered: readonly { id: string; body: FundDocumentBody }[],
): FundLedger {
  const documents = entered.flatMap(({ id, body }): FundDocument[] =>
    body.amountFen === null ? [] : [{ id, number: body.number, amountFen: body.amountFen }],
  )
  const ceiling = yearCeiling(county, year)
  const counted = county.projects.filter(({ id, status }) => status !== 'binned' && !county.guests?.has(id))
  const projects = counted.map((project) => funded(project, year, county)).filter(takesMoney)
  return fundLedger(ceiling.ceilingFen, documents, projects)
}

function funded(project: Project, year: number, { rules }: CountyYear): FundedProject {
  const plannedFen = plannedIn(project, year, (one) => totalOf(rules.budgetTemplates, one))
  return {
    id: project.id,
    name: project.name,
    plannedFen,
    contractedFen: contractedIn(project, year),
    // Payments are kept from 事中 on.
    paidFen: null,
    sources: project.year === year ? project.fundSources : [],
  }
}

/** The price of a signed contract, or that year's part of it. */
function contractedIn(project: Project, year: number): Fen | null {
  const { signedOn, priceFen } = project.contract
  if (!signedOn || priceFen === null) return null
  if (project.annualAllotments.length === 0) return project.year === year ? priceFen : null
  return priceByYear(project).find((part) => part.year === year)?.amountFen ?? null
}

const takesMoney = ({ plannedFen, contractedFen, sources }: FundedProject) =>
  plannedFen !== 0 || contractedFen !== null || sources.some(({ amountFen }) => amountFen !== null)

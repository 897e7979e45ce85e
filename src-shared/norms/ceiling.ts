import type { BudgetTemplate } from '../budget/budget'
import type { Grant, YearParameters } from '../county/county'
import { boundedFen, type Fen, fen } from '../money/fen'
import { ownProjects } from '../project/own-projects'
import type { Project } from '../project/project'
import { totalOf } from '../project/project-total'

/** 2% 上限 of a year; null ceiling = cannot be judged (no base). */
export interface CeilingState {
  year: number
  baseFen: Fen
  ceilingFen: Fen | null
  plannedFen: Fen
  /** planned * 100 <= base * 2, in integers; null = cannot be judged. */
  within: boolean | null
  projects: { id: string; name: string; plannedFen: Fen }[]
}

interface CountyProjects {
  projects: Project[]
  years: YearParameters[]
  guests?: ReadonlyMap<string, unknown>
  rules: { budgetTemplates: BudgetTemplate[] }
}

type TotalOf = (project: Project) => Fen | null

/** 2% 上限 of a year across all projects of the county, in integers (N12, notice 一（三）; domain 3.1). */
export function yearCeiling(county: CountyProjects, year: number): CeilingState {
  return ceilingState(county, year, (project) => totalOf(county.rules.budgetTemplates, project))
}

/** As `yearCeiling`, with totals that are known already. */
export function ceilingState(county: CountyProjects, year: number, totalOf: TotalOf): CeilingState {
  const grants = county.years.find((parameters) => parameters.year === year)?.grants ?? []
  const base = sum(grants.filter((grant) => isBase(grant, year)).map(({ amountFen }) => amountFen))
  const projects = ownProjects(county)
    .map((project) => ({ id: project.id, name: project.name, plannedFen: plannedIn(project, year, totalOf) }))
    .filter(({ plannedFen }) => plannedFen !== 0)
  const planned = sum(projects.map(({ plannedFen }) => plannedFen))
  const judged = base > 0n
  return {
    year,
    baseFen: boundedFen(base),
    ceilingFen: judged ? boundedFen((base * 2n) / 100n) : null,
    plannedFen: boundedFen(planned),
    within: judged ? planned * 100n <= base * 2n : null,
    projects,
  }
}

/** Only counted rows of last year's funds; another year's row is an error of its own, never part of the base. */
export function isBase(grant: Grant, year: number): boolean {
  return grant.counted && grant.fiscalYear === year - 1
}

/** What a project takes from a year: its allotments where there are any, else its total in its own year. */
export function plannedIn(project: Project, year: number, totalOf: TotalOf): Fen {
  if (project.annualAllotments.length > 0) {
    return boundedFen(
      sum(project.annualAllotments.filter((part) => part.year === year).map(({ amountFen }) => amountFen)),
    )
  }
  return project.year === year ? (totalOf(project) ?? fen(0)) : fen(0)
}

function sum(amounts: Fen[]): bigint {
  return amounts.reduce((total, amount) => total + BigInt(amount), 0n)
}

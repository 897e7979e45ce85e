import type { IsoDate } from '../dates'
import type { FundLedger } from '../funds/fund-ledger'
import { boundedFen, type Fen } from '../money/fen'
import { fundSourceNames, type Project } from '../project/project'
import { projectName } from '../project/project-name'
import type { Balance } from '../records/balance'

/** Of a project's money what goes with one year. */
export interface ProjectMoney {
  projectId: string
  name: string
  plannedFen: Fen
  contractedFen: Fen
  /** Of stages that were accepted in the year. */
  acceptedFen: Fen
  /** By the days of the payments. */
  paidFen: Fen
}

/** Of a year's money from the ceiling to what is paid, as the ledger and the projects' balances have it (N10, N11, N12, P09). */
export interface YearMoney extends Omit<ProjectMoney, 'projectId' | 'name'> {
  year: number
  /** null = cannot be judged: the funds of the year before are not entered. */
  ceilingFen: Fen | null
  projects: ProjectMoney[]
  /** 资金来源 as the year's projects name them, each once. */
  sources: { name: string; amountFen: Fen }[]
}

/** `acceptedFen`: in that year, by project. */
export function yearMoney(
  year: number,
  { ceilingFen, plannedFen, contractedFen, paidFen, projects }: FundLedger,
  { acceptedFen, own }: { acceptedFen: ReadonlyMap<string, Fen>; own: readonly Project[] },
): YearMoney {
  const names = new Map(own.map((project) => [project.id, projectName(project)]))
  const inLedger = new Map(projects.map(({ project }) => [project.id, project]))
  const ids = new Set([...inLedger.keys(), ...[...acceptedFen].flatMap(([id, amount]) => (amount === 0 ? [] : [id]))])
  const rows = [...ids].map((projectId) => {
    const row = inLedger.get(projectId)
    return {
      projectId,
      name: names.get(projectId) ?? '',
      plannedFen: row?.plannedFen ?? sum([]),
      contractedFen: row?.contractedFen ?? sum([]),
      acceptedFen: acceptedFen.get(projectId) ?? sum([]),
      paidFen: row?.paidFen ?? sum([]),
    }
  })
  const accepted = sum([...acceptedFen.values()])
  const sources = sourcesOf(own.filter((project) => project.year === year))
  return { year, ceilingFen, plannedFen, contractedFen, acceptedFen: accepted, paidFen, projects: rows, sources }
}

function sourcesOf(projects: readonly Project[]): YearMoney['sources'] {
  const all = projects.flatMap(({ fundSources }) => fundSources)
  return Object.entries(fundSourceNames).flatMap(([kind, name]) => {
    const amountFen = sum(all.filter((source) => source.kind === kind).map((source) => source.amountFen ?? sum([])))
    return amountFen === 0 ? [] : [{ name: name.replace(/（.*）$/, ''), amountFen }]
  })
}

/** What was accepted in a year: all that was by its end, less what was by the end of the year before. */
export const acceptedIn = (balance: Balance, settledOn: IsoDate | null, year: number): Fen =>
  sum([acceptedBy(balance, settledOn, year), -acceptedBy(balance, settledOn, year - 1)])

/** With the last acceptance, or the settlement of what ended before, all that counts as accepted is. */
function acceptedBy({ stages, allAcceptedOn, acceptedFen }: Balance, settledOn: IsoDate | null, year: number): Fen {
  const isBy = (on: IsoDate | null) => on !== null && Number(on.slice(0, 4)) <= year
  if (isBy(allAcceptedOn ?? settledOn)) return acceptedFen
  return sum(stages.filter(({ acceptedOn }) => isBy(acceptedOn)).map(({ agreedFen }) => agreedFen ?? 0))
}

const sum = (amounts: readonly number[]): Fen => boundedFen(amounts.reduce((all, one) => all + BigInt(one), 0n))

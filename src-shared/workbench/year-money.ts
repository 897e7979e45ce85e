import type { IsoDate } from '../dates'
import type { FundLedger } from '../funds/fund-ledger'
import { type Fen, fen, lessFen, sumFen } from '../money/fen'
import { fundSourceNames, type Project } from '../project/project'
import { projectName } from '../project/project-name'
import type { Balance } from '../records/balance'
import { spentOn } from '../records/paid'
import type { PaymentBody } from '../records/payment-body'
import { stageCode } from '../records/payment-stages'
import type { RelatedRecord } from '../records/record-field'

/** Of a project's money what goes with one year. */
export interface ProjectMoney {
  projectId: string
  name: string
  plannedFen: Fen
  contractedFen: Fen
  /** Of stages that were accepted in the year, of a contract that ended early what its settlement counted. */
  acceptedFen: Fen
  /** Of it, the stages paid before acceptance (预付): they are accepted with the last. */
  acceptedAheadFen: Fen
  /** By the days of the payments. */
  paidFen: Fen
  /** Of it, what went to such stages. */
  paidAheadFen: Fen
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

/** What came of a project's stages in one year. */
export type StagesInYear = Pick<ProjectMoney, 'acceptedFen' | 'acceptedAheadFen' | 'paidAheadFen'>

/** `stages`: of that year, by project. */
export function yearMoney(
  year: number,
  { ceilingFen, plannedFen, contractedFen, paidFen, projects }: FundLedger,
  { stages, own }: { stages: ReadonlyMap<string, StagesInYear>; own: readonly Project[] },
): YearMoney {
  const names = new Map(own.map((project) => [project.id, projectName(project)]))
  const inLedger = new Map(projects.map(({ project }) => [project.id, project]))
  const ids = new Set([
    ...inLedger.keys(),
    ...[...stages].flatMap(([id, { acceptedFen }]) => (acceptedFen === 0 ? [] : [id])),
  ])
  const rows = [...ids].map((projectId) => {
    const row = inLedger.get(projectId)
    return {
      projectId,
      name: names.get(projectId) ?? '',
      plannedFen: row?.plannedFen ?? fen(0),
      contractedFen: row?.contractedFen ?? fen(0),
      acceptedFen: fen(0),
      acceptedAheadFen: fen(0),
      paidFen: row?.paidFen ?? fen(0),
      paidAheadFen: fen(0),
      ...stages.get(projectId),
    }
  })
  const inAll = (of: keyof StagesInYear) => sumFen([...stages.values()].map((one) => one[of]))
  const sources = sourcesOf(own.filter((project) => project.year === year))
  return {
    year,
    ceilingFen,
    plannedFen,
    contractedFen,
    acceptedFen: inAll('acceptedFen'),
    acceptedAheadFen: inAll('acceptedAheadFen'),
    paidFen,
    paidAheadFen: inAll('paidAheadFen'),
    projects: rows,
    sources,
  }
}

function sourcesOf(projects: readonly Project[]): YearMoney['sources'] {
  const all = projects.flatMap(({ fundSources }) => fundSources)
  return Object.entries(fundSourceNames).flatMap(([kind, name]) => {
    const amountFen = sumFen(all.filter((source) => source.kind === kind).map((source) => source.amountFen ?? fen(0)))
    return amountFen === 0 ? [] : [{ name: name.replace(/（.*）$/, ''), amountFen }]
  })
}

/** What was accepted in a year: all that was by its end, less what was by the end of the year before. */
export const acceptedIn = (balance: Balance, settledOn: IsoDate | null, year: number): Fen =>
  lessFen(acceptedBy(balance, settledOn, year), acceptedBy(balance, settledOn, year - 1))

/** With the last acceptance, or the settlement of what ended before, all that counts as accepted is. */
function acceptedBy({ stages, allAcceptedOn, acceptedFen }: Balance, settledOn: IsoDate | null, year: number): Fen {
  const isBy = (on: IsoDate | null) => on !== null && yearOf(on) <= year
  if (isBy(allAcceptedOn ?? settledOn)) return acceptedFen
  return sumFen(stages.filter(({ acceptedOn }) => isBy(acceptedOn)).map(({ agreedFen }) => agreedFen ?? 0))
}

/** Of it, the stages paid before acceptance that came with the last; an early end counts them in its settlement, where none stands out. */
export const acceptedAheadIn = ({ stages, allAcceptedOn }: Balance, year: number): Fen =>
  allAcceptedOn === null || yearOf(allAcceptedOn) !== year
    ? fen(0)
    : sumFen(
        stages
          .filter(({ prepaid, acceptedOn }) => prepaid && acceptedOn === null)
          .map(({ agreedFen }) => agreedFen ?? 0),
      )

/** What payments of the year brought to stages the contract pays before acceptance. */
export function paidAheadIn(
  project: Project,
  payments: readonly Pick<RelatedRecord, 'state' | 'body'>[],
  year: number,
): Fen {
  const inYear = payments.filter(({ body }) => {
    const { paidOn } = body as PaymentBody
    return paidOn !== null && yearOf(paidOn) === year
  })
  const ahead = project.contract.payments.flatMap(({ prepaid }, at) => (prepaid ? [stageCode(at)] : []))
  return sumFen(ahead.map((code) => spentOn(inYear, code).paidFen))
}

const yearOf = (on: IsoDate) => Number(on.slice(0, 4))

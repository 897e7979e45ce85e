import { paymentYears, stageTitle } from '../contract/year-payments'
import type { IsoDate } from '../dates'
import { type Fen, fen, lessFen, notBelowZero, sumFen } from '../money/fen'
import type { Project } from '../project/project'
import { agreedAmounts } from './agreed-amounts'
import type { ProjectRecords } from './kept-of-project'
import { type Spent, spentOn } from './paid'
import { stageCode } from './payment-stages'
import type { RelatedRecord } from './record-field'
import { openRectifications } from './rectification'
import { settledOf } from './settlement-body'
import { acceptedFor } from './signed-acceptances'
import { stageLeft } from './stage-due'
import { awaitedOf } from './stage-waits'

/** One stage of the contract: what it comes to, what came of it, and what of it is still to be paid. */
export interface StageBalance extends Spent {
  title: string
  /** With what was agreed later; null = the contract does not tell it yet. */
  agreedFen: Fen | null
  /** 预付: the contract excepts it from acceptance. */
  prepaid: boolean
  acceptedOn: IsoDate | null
  /** Agreed less paid and deducted; once it is settled, its part of what is left of the settlement. */
  leftFen: Fen | null
}

/** Of a project's money from the plan to what is left; null = not known yet. */
export interface Balance extends Spent {
  plannedFen: Fen | null
  /** Of a signed contract. */
  contractedFen: Fen | null
  /** What the accepted stages come to; after the last acceptance all of them, and once it is settled what was counted. */
  acceptedFen: Fen
  /** Of what is paid, before an acceptance by the contract (预付), what is not accepted yet. */
  prepaidFen: Fen
  /** The last stage that is paid on an acceptance was accepted: with it all is; null = not yet. */
  allAcceptedOn: IsoDate | null
  /** What it was settled at; null = not yet. */
  settledFen: Fen | null
  /** Contracted less paid and deducted; once it is settled, settled less paid. Below zero = to be paid back. */
  toPayFen: Fen | null
  /** Of what is to be paid what may be paid now: of stages that wait for nothing any more, while no 整改 is open. */
  payableFen: Fen
  stages: StageBalance[]
}

const less = (from: Fen | null, { paidFen, deductedFen }: Spent) =>
  from === null ? null : lessFen(from, paidFen, deductedFen)

/** Reckoned from the contract and the registered payments and acceptances each time it is looked at. */
export function balanceOf({ project, agreedFen, budgetFen, records }: ProjectRecords): Balance {
  const payments = records.filter(({ kind }) => kind === 'payment')
  const [amounts, years] = project ? [agreedAmounts(project, records), paymentYears(project)] : [[], []]
  const stages = (project?.contract.payments ?? []).map((stage, at): StageBalance => {
    const code = stageCode(at)
    const spent = spentOn(payments, code)
    const agreed = amounts[at] ?? null
    return {
      title: `${code} ${stageTitle(stage, years)}`,
      agreedFen: agreed,
      prepaid: stage.prepaid,
      acceptedOn: acceptedFor(records, code)?.body.acceptedOn ?? null,
      ...spent,
      leftFen: less(agreed, spent),
    }
  })
  const allAcceptedOn = stages.findLast(({ prepaid }) => !prepaid)?.acceptedOn ?? null
  const accepted = stages.filter(({ acceptedOn }) => allAcceptedOn !== null || acceptedOn !== null)
  const prepaid = stages.filter((stage) => stage.prepaid && !accepted.includes(stage))
  const all = spentOn(payments)
  const contractedFen = project?.contract.signedOn ? agreedFen : null
  const settled = settledOf(records)
  const settledFen = settled?.settledFen ?? null
  const settledOpenFen = settledFen === null ? null : lessFen(settledFen, all.paidFen)
  return {
    plannedFen: budgetFen,
    contractedFen,
    acceptedFen: settled?.grossFen ?? sumFen(accepted.map((stage) => stage.agreedFen ?? 0)),
    prepaidFen: settled ? fen(0) : sumFen(prepaid.map(({ paidFen }) => paidFen)),
    allAcceptedOn,
    ...all,
    settledFen,
    toPayFen: settledOpenFen ?? less(contractedFen, all),
    payableFen: payableOf(project, records, stages, settledOpenFen),
    stages: settledOpenFen === null ? stages : settledStages(stages, settledOpenFen),
  }
}

/** What is left of the settlement goes to the stages in their order, the rest to the last: in all no more and no less. */
function settledStages(stages: readonly StageBalance[], openFen: Fen): StageBalance[] {
  let restFen = openFen
  return stages.map((stage, at) => {
    const isLast = at === stages.length - 1
    const ownFen = stage.leftFen ?? fen(0)
    const leftFen = isLast ? restFen : notBelowZero(ownFen < restFen ? ownFen : restFen)
    restFen = lessFen(restFen, leftFen)
    return { ...stage, leftFen }
  })
}

function payableOf(
  project: Project | null,
  records: readonly RelatedRecord[],
  stages: readonly StageBalance[],
  settledOpenFen: Fen | null,
): Fen {
  if (!project || openRectifications(records).length > 0) return fen(0)
  const ready = stages.flatMap(({ prepaid, acceptedOn }, at) => {
    // What is settled was accepted in all.
    const isDue = prepaid || acceptedOn !== null || (settledOpenFen !== null && at === stages.length - 1)
    const waits = awaitedOf(project, at, records).some((awaited) => 'open' in awaited)
    return isDue && !waits ? [stageLeft(project, at, records)?.dueFen ?? 0] : []
  })
  const all = sumFen(ready)
  return settledOpenFen === null || all < settledOpenFen ? all : notBelowZero(settledOpenFen)
}

import { shareText } from '../contract/wording'
import { settledFiles } from '../delivery/household-standing'
import { shareInWords } from '../sampling/verdict'
import { saysNoReason } from '../text/filler'
import type { Acceptance } from './acceptance-body'
import { inUnits, owedQuantity } from './acceptance-quantity'
import { type Lack, lackIf, type RecordFacts } from './record-field'
import { countsOf, samplesJudged } from './samples-judged'
import { receivedState, type ServiceReportBody } from './service-report-schema'

type Facts = Pick<RecordFacts, 'delivered'>

/**
 * 一户一档 of what is accepted: the households the contractor says it has done, or more where it has delivered more, and how many
 * of their files are complete or have a reason on record; null = nothing was delivered.
 */
export function filesAccepted(
  { doneQuantity }: Pick<Acceptance, 'doneQuantity'>,
  { delivered }: Facts,
): { settled: number; of: number } | null {
  if (!delivered || delivered.households === 0) return null
  const { households, none } = delivered
  const of = Math.min(households, Math.max(doneQuantity ?? households, households - none))
  return of === 0 ? null : { settled: Math.min(settledFiles(delivered), of), of }
}

/** 0.00%, as the data have it. */
export const filesShare = ({ settled, of }: { settled: number; of: number }): string => shareInWords(settled, of)

const decide = '；另有决定的，写明决定和理由'
const isPassed = ({ conclusion }: Acceptance) => conclusion === 'passed' || conclusion === 'passedAfter'

/** The rate somebody typed beside 完整率; null = none. */
const typedShare = (done: string): string | null => {
  const [, whole, part = ''] = /(\d+)(?:\.(\d+))?\s*[%％]/.exec(done) ?? []
  return whole === undefined ? null : `${whole}.${part.padEnd(2, '0').slice(0, 2)}%`
}

/** P24: a household without one of its traces is 不合格, so that its file counts and nobody's word for it. */
function filesLacks(body: Acceptance, { project, delivered }: RecordFacts): Lack[] {
  const files = filesAccepted(body, { delivered })
  if (!files) return []
  const { settled, of } = files
  const share = filesShare(files)
  // Of the whole register it is what is proposed beside the row; of an acceptance half-way it is no more than the share.
  const ofRegister = filesAccepted({ doneQuantity: null }, { delivered })
  const known = [share, ofRegister && filesShare(ofRegister)]
  const least = project?.contract.quality.completenessRateBp ?? null
  const below = least !== null && settled * 10_000 < of * least
  const { goodQuantity } = body
  return [
    ...body.standards.flatMap(({ id, item, done }) => {
      const typed = /完整率/.test(item) ? typedShare(done) : null
      const text = `完整率填的是${typed}，按交付的一户一档是${share}（${settled}/${of}户），请改过来${decide}`
      return lackIf(typed !== null && !known.includes(typed), `standards.${id}.done`, text)
    }),
    ...lackIf(
      isPassed(body) && below,
      'conclusion',
      `一户一档齐全${settled}/${of}户，完整率${share}低于合同约定的${shareText(least)}，结论不能是合格${decide}`,
    ),
    ...lackIf(
      isPassed(body) && !below && goodQuantity !== null && goodQuantity <= of && goodQuantity > settled,
      'goodQuantity',
      `合格数量${goodQuantity}多于一户一档齐全的${settled}户，缺材料又没有登记原因的户不合格${decide}`,
    ),
  ]
}

/** What is due by now is done, and what is done is good as far as the contract asks. */
function quantityLacks(body: Acceptance, facts: RecordFacts): Lack[] {
  const { project } = facts
  const { dueQuantity: due, doneQuantity: done, goodQuantity: good } = body
  const least = project?.contract.quality.passRateBp ?? null
  const owed = owedQuantity(body.stage, facts)
  const isBad = least !== null && done !== null && good !== null && good * 10_000 < done * least
  return isPassed(body)
    ? [
        ...lackIf(
          owed !== null && due !== null && due < owed.quantity,
          'dueQuantity',
          owed
            ? `${body.stage}应完成${inUnits(owed.quantity, owed.unit)}（${owed.by}），填的是${due}，请改过来${decide}`
            : '',
        ),
        ...lackIf(
          due !== null && done !== null && done < due,
          'doneQuantity',
          `应完成${due}，实际完成${done}，没有完成的结论不能是合格${decide}`,
        ),
        ...lackIf(
          isBad,
          'goodQuantity',
          `合格数量${good}占实际完成量${done}的${shareInWords(good ?? 0, done || 1)}，低于合同约定的合格率${shareText(least)}，结论不能是合格${decide}`,
        ),
      ]
    : []
}

/** Something was handed in and can be looked at: files of households, a report, a sample, evidence on file. */
const isAnythingThere = ({ delivered, related, filled }: RecordFacts): boolean =>
  (delivered !== null && delivered.households > delivered.none) ||
  filled.includes('evidence') ||
  countsOf(samplesJudged(related)) !== null ||
  related.some(({ kind, state, body }) => {
    const { quantities } = body as ServiceReportBody
    return kind === 'service-report' && state === receivedState && quantities.some(({ done }) => (done ?? 0) > 0)
  })

/** P18: what nothing was delivered of is not good on a typed quantity alone. */
const nothingLacks = (body: Acceptance, facts: RecordFacts): Lack[] =>
  lackIf(
    isPassed(body) && !isAnythingThere(facts),
    'conclusion',
    `没有承接主体交付的任何成果：没有交付的一户一档，没有登记收到的核查工作报告，没有抽样复核，“验收证据”也是空的，填的数量没有依据，结论不能是合格${decide}`,
  )

/** What is below what the contract agrees, or rests on nothing, and stands only by a recorded decision (P18, P24). */
export const belowLacks = (body: Acceptance, facts: RecordFacts): Lack[] =>
  saysNoReason(body.exception)
    ? [...nothingLacks(body, facts), ...quantityLacks(body, facts), ...filesLacks(body, facts)]
    : []

import { compareDates, formatChineseDate, type IsoDate, overlapDays, type Period } from '../dates'
import { judgePeriod } from '../law/period-verdict'
import { periodConditionNames } from '../project/project'
import type { ContractChangeBody } from './contract-change-body'
import { type Lack, lackIf, type RecordFacts } from './record-field'
import { acceptancesByDay } from './signed-acceptances'

const say = (text: string): Lack[] => [{ field: 'endsOn', text }]

/** The day of the last acceptance that both have signed; null = there is none. */
const lastAccepted = ({ related }: RecordFacts): IsoDate | null =>
  acceptancesByDay(related).at(-1)?.body.acceptedOn ?? null

/** Than the service was to end by what was agreed before. */
const isEarlier = (endsOn: IsoDate, facts: RecordFacts) =>
  facts.endsOn !== null && compareDates(endsOn, facts.endsOn) < 0

/** The next purchase of the same service begins after this one (P36). */
export const crossingLacks = (period: Period, { periodsBeside }: RecordFacts): Lack[] =>
  periodsBeside
    .filter((other) => overlapDays(period, other) > 0)
    .flatMap((other) =>
      say(
        `变更后的服务期与项目“${other.name}”（${formatChineseDate(other.startOn)}至${formatChineseDate(other.endOn)}）交叉 ${overlapDays(period, other)} 天`,
      ),
    )

/** No service ends before it begins, nor before what was accepted of it. */
export function behindLacks(endsOn: IsoDate, facts: RecordFacts): Lack[] {
  const startOn = facts.project?.period.startOn ?? null
  if (startOn !== null && compareDates(endsOn, startOn) < 0) return say(`截至日期早于服务开始日期 ${startOn}`)
  const accepted = lastAccepted(facts)
  return lackIf(
    accepted !== null && isEarlier(endsOn, facts) && compareDates(endsOn, accepted) < 0,
    'endsOn',
    `截至日期早于已签署的验收（${accepted}），已验收的服务不能在期限以外`,
  )
}

/** A 补充协议 that takes the end to where the service already is ends the contract without settling it. */
function shortened(signedOn: IsoDate | null, endsOn: IsoDate, facts: RecordFacts): Lack[] {
  const isOver = [facts.today, ...(signedOn === null ? [] : [signedOn])].some((day) => compareDates(endsOn, day) < 0)
  return isEarlier(endsOn, facts) && isOver
    ? say('截至日期已经过去，等于提前终止合同；提前终止要写明已完成的数量、结算和移交，请改签终止协议')
    : []
}

/** The checks of the period, run again on the one it has from then on (P35, P36). */
export function periodLacks({ signedOn, endsOn }: ContractChangeBody, facts: RecordFacts): Lack[] {
  const { project } = facts
  const startOn = project?.period.startOn ?? null
  if (endsOn === null || startOn === null || !project) return []
  if (compareDates(endsOn, startOn) < 0) return behindLacks(endsOn, facts)
  const period = { startOn, endOn: endsOn }
  const verdict = judgePeriod(period)
  if (verdict.kind === 'too_long') {
    return say(`变更后的服务期比3年多 ${verdict.daysOverThree} 天，履行期限最长不超过3年`)
  }
  const names = Object.entries(periodConditionNames) as [keyof typeof project.period.conditions, string][]
  const open = names.filter(([name]) => !project.period.conditions[name]).map(([, title]) => title)
  return [
    ...(verdict.kind === 'several_years' && open.length > 0
      ? say(`变更后的服务期超过1年，在“基本信息”的服务期处还没有确认：${open.join('、')}`)
      : []),
    ...crossingLacks(period, facts),
    ...behindLacks(endsOn, facts),
    ...shortened(signedOn, endsOn, facts),
  ]
}

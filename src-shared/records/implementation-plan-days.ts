import { compareDates, formatChineseDate, type IsoDate } from '../dates'
import { purchaseSteps } from '../procurement/steps'
import type { Project } from '../project/project'
import { earlyIn, lateIn } from '../text/beyond-service'
import { type PlanPart, planPartIds, planPartTitles } from './implementation-plan-texts'
import type { Lack } from './record-field'

type Planned = Pick<Project, 'period' | 'procurement'>

/** Parts that say what is done while the service runs. */
const duringService: readonly PlanPart[] = ['content', 'tracking', 'supervision']

/** What a sentence of 合同管理 says of the service itself; all else there comes before it or after. */
const saysTerm = /服务(?:期|时间)|合同期|(?:履行|履约)期/

/** Nodes that do not fit the service period (P26): days its parts name, and the purchase as it is planned. */
export function nodesOutside(texts: Readonly<Partial<Record<PlanPart, string>>>, project: Planned | null): Lack[] {
  if (!project) return []
  const ofTexts = planPartIds.flatMap((part) =>
    daysOutside(part, texts[part] ?? '', project).map((said) => ({
      field: part,
      text: `“${planPartTitles[part]}”部分${said}`,
    })),
  )
  return [...ofTexts, ...purchaseOutside(project)]
}

/** 写有2025年3月1日，服务期至2024年3月19日止; of what is done before or after the service by its nature nothing is said. */
export function daysOutside(
  part: PlanPart,
  text: string,
  { period: { startOn, endOn } }: Pick<Planned, 'period'>,
): string[] {
  const isOfService = (sentence: string) =>
    duringService.includes(part) || (part === 'contract' && saysTerm.test(sentence))
  const say = (on: IsoDate, against: string) => [`写有${formatChineseDate(on)}，${against}`]
  return text
    .split(/[\n。；]/)
    .filter(isOfService)
    .flatMap((sentence) => {
      const late = endOn && lateIn(sentence, endOn)
      const early = startOn && earlyIn(sentence, startOn)
      if (late) return say(late, `服务期至${formatChineseDate(endOn)}止`)
      return early ? say(early, `服务从${formatChineseDate(startOn)}开始`) : []
    })
}

/** The contract is signed before the service begins, and nothing of the purchase is left for the time after it. */
function purchaseOutside({ period: { startOn, endOn }, procurement }: Planned): Lack[] {
  const steps = procurement.method ? purchaseSteps[procurement.method] : []
  return procurement.steps.flatMap(({ id, plannedOn }): Lack[] => {
    const step = steps.find((one) => one.id === id)
    const [until, what] = id === 'sign' ? [startOn, '开始'] : [endOn, '结束']
    if (!step || !plannedOn || !until || compareDates(plannedOn, until) <= 0) return []
    const said = `采购计划把“${step.title}”排在${formatChineseDate(plannedOn)}，服务${formatChineseDate(until)}${what}`
    return [{ field: 'method', text: said }]
  })
}

import { notice } from '../law/citations'

/** What an evaluation has to cover (notice 一(六), N20). */
export type Aspect = 'effect' | 'management' | 'social'
export const aspectNames: Record<Aspect, string> = {
  effect: '服务成效',
  management: '项目管理',
  social: '社会影响',
}

interface Judged {
  first: string
  second: string
  aspect?: Aspect | undefined
}

/** The aspect an indicator says it covers, else by its two upper levels. */
export function aspectOf({ first, second, aspect }: Judged): Aspect {
  if (aspect) return aspect
  if (/满意/.test(first) || /社会影响/.test(second)) return 'social'
  return /决策|过程|管理/.test(first) ? 'management' : 'effect'
}

/** Satisfaction is told by the recipients' questionnaires, and by nobody else (domain 6). */
export const isScoredByRecipients = ({ first }: Pick<Judged, 'first'>): boolean => first.includes('满意')

const required = `通知${notice('一（六）').article}要求由购买主体、服务对象、第三方综合评价，内容包括${Object.values(aspectNames).join('、')}`

/** What of the notice's aspects and parties (N19, N20) no indicator stands for; null = nothing. */
export function aspectsProblem(indicators: readonly Judged[]): string | null {
  const covered = new Set(indicators.map(aspectOf))
  const lacking = (Object.keys(aspectNames) as Aspect[]).filter((aspect) => !covered.has(aspect))
  if (lacking.length > 0) {
    const names = lacking.map((aspect) => `「${aspectNames[aspect]}」`).join('、')
    return `没有评价${names}的指标：${required}，每一维度至少一项；由一级、二级指标的名称看不出的，在该项写上「aspect」（评价维度）`
  }
  if (!indicators.some(isScoredByRecipients))
    return `没有由服务对象评分的指标（一级指标名称含“满意”的由服务对象问卷评分）：${required}`
  if (indicators.every(isScoredByRecipients)) return `没有由购买主体、第三方评分的指标：${required}`
  return null
}

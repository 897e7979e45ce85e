import { namesOf, type ServiceKind } from './service-kind'

/** Figures that each kind of service calls by a name of its own. */
export type KindFigure = keyof Omit<ServiceKind['quality'], 'more'> | 'team'

const general: Record<Exclude<KindFigure, 'team'>, string> = {
  sample: '抽查比例',
  pass: '抽查合格率',
  accuracy: '准确率',
  completeness: '完整率',
  entry: '录入时限',
}

/** What form, findings and contract call a figure; null = what is bought has no such figure, and none is asked. */
export function figureLabel(kinds: ServiceKind[], figure: KindFigure): string | null {
  if (figure === 'team') return namesOf(kinds, ({ team }) => (team ? team.label : [])) || null
  return namesOf(kinds, ({ quality }) => quality[figure].label) || general[figure]
}

/** 核查工作报告、照料服务报告 */
export const reportLabel = (kinds: ServiceKind[]): string => namesOf(kinds, ({ report }) => report) || '服务工作报告'

/** How many a team has at least where teams exist; null = there are none. */
export function leastPerTeam(kinds: ServiceKind[]): number | null {
  const least = kinds.flatMap(({ team }) => team?.least ?? [])
  return least.length === 0 ? null : Math.max(...least)
}

import { compareDates, type IsoDate } from '../dates'
import type { Stage } from '../documents/document-version'
import type { Project } from './project'

/** 事前 until there is a contract, it is signed and its period has begun; 事后 when the period is over. */
export function projectStage(
  project: Pick<Project, 'period' | 'contract'>,
  { today, hasContract }: { today: IsoDate; hasContract: boolean },
): Stage {
  const { startOn, endOn } = project.period
  if (!hasContract || !project.contract.signedOn || !startOn || !endOn) return 'before'
  if (compareDates(today, startOn) < 0) return 'before'
  return compareDates(today, endOn) > 0 ? 'after' : 'during'
}

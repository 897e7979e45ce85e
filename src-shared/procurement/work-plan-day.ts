import type { Calendars } from '../calendar/workdays'
import type { IsoDate } from '../dates'
import type { TimeLimitsInForce } from '../law/time-limits'
import type { Project } from '../project/project'
import { limitOf, workPlanLimit } from './legal-limits'
import { limitDay } from './limit'

/** By when the contractor files its work plan (N17), as the step's deadline has it; null = not signed, or not to be judged. */
export const workPlanDay = (
  { contract }: Pick<Project, 'contract'>,
  calendars: Calendars,
  limits: Pick<TimeLimitsInForce, 'limits'>,
): IsoDate | null => contract.signedOn && limitDay(limitOf(workPlanLimit, limits), contract.signedOn, calendars)

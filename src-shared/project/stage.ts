import { compareDates, type IsoDate } from '../dates'
import type { Stage } from '../documents/document-version'

/**
 * 事前 until the signed contract is on file, as a file that can be opened, 事中 from then to the last day of the service, 事后 behind it. Days typed into a
 * draft, a contract made here and an export are plans: they move nothing.
 */
export function projectStage(
  /** Last day of the service, as agreed last (`agreedEnd`); null = not known. */
  endOn: IsoDate | null,
  { today, signed }: { today: IsoDate; signed: boolean },
): Stage {
  if (!signed) return 'before'
  return endOn && compareDates(today, endOn) > 0 ? 'after' : 'during'
}

/** What puts a project into its stage, and what moves it on. */
export const stageReasons: Record<Stage, string> = {
  before: '还没有收入能打开的已签订的合同，收入后进入事中',
  during: '已收入已签订的合同，服务期还没有届满',
  after: '已收入已签订的合同，服务期已经届满',
}

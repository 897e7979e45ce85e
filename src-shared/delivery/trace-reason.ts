import { compareDates, type IsoDate } from '../dates'
import type { HouseholdTrace } from '../office-data/household-traces'
import { isBlank, saysNoReason } from '../text/filler'
import { namesIn } from '../text/names-in'

export const reasonKinds = { refused: '拒绝录音', absent: '户不在', other: '其他' } as const
export type ReasonKind = keyof typeof reasonKinds

/** Why a trace is missing: with who signed for it, who looked into it, and the day (domain 5). */
export interface TraceReason {
  kind: ReasonKind
  /** What more there is to say; of 其他 the reason itself. */
  note: string
  signedBy: string
  reviewedBy: string
  signedOn: IsoDate | null
}

export const blankReason: TraceReason = { kind: 'absent', note: '', signedBy: '', reviewedBy: '', signedOn: null }

/** Why it cannot be taken down so for these traces, in Chinese; [] = it can. */
export function reasonFaults(
  reason: TraceReason,
  traces: readonly HouseholdTrace[],
  { today }: { today: IsoDate },
): string[] {
  const { kind, note, signedBy, reviewedBy, signedOn } = reason
  const others = traces.filter(({ types }) => !types.includes('sound')).map(({ title }) => title)
  const both = namesIn(signedBy).filter((name) => namesIn(reviewedBy).includes(name))
  const faults: (string | false)[] = [
    traces.length === 0 && '没有选哪一样材料',
    kind === 'refused' && others.length > 0 && `“拒绝录音”只能说明录音，${others.join('、')}另写原因`,
    kind === 'other' && saysNoReason(note) && '原因选“其他”的，要写明是什么原因',
    isBlank(signedBy) && '没有填签字人',
    isBlank(reviewedBy) && '没有填复核人',
    both.length > 0 && `签字人和复核人不能都是${both.join('、')}`,
    signedOn === null && '没有填签字日期',
    signedOn !== null && compareDates(signedOn, today) > 0 && `签字日期 ${signedOn} 还没有到`,
  ]
  return faults.filter((fault) => fault !== false)
}

/** 拒绝录音：老人听不清（签字 张三，复核 李四，2023-06-01） */
export function reasonText({ kind, note, signedBy, reviewedBy, signedOn }: TraceReason): string {
  const why = kind === 'other' ? note : [reasonKinds[kind], note].filter((text) => text !== '').join('：')
  return `${why}（签字 ${signedBy}，复核 ${reviewedBy}，${signedOn ?? ''}）`
}

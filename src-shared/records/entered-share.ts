import { compareDates, formatChineseDate, type IsoDate } from '../dates'
import { type Stage, stageNames } from '../documents/document-version'

/** What a project has to enter in the platform, and what it registered of it. */
export interface ProjectEntries {
  project: string
  /** From which day each stage has something to enter; null = it has not come. */
  owedFrom: Record<Stage, IsoDate | null>
  entries: readonly EnteredBatch[]
}

/** A registration of the platform; not entered = on no day. */
interface EnteredBatch {
  stage: Stage | null
  dueOn: IsoDate | null
  enteredOn: IsoDate | null
}

interface Share {
  entered: number
  owed: number
}

const isBy = (on: IsoDate | null, day: IsoDate) => on !== null && compareDates(on, day) <= 0

/** 完整率 as it was on a day, in batches: what was entered of what was due or entered by then; a stage that has come and of which nothing is registered is one. */
export function enteredShare({ owedFrom, entries }: ProjectEntries, day: IsoDate): Share {
  const entered = entries.filter(({ enteredOn }) => isBy(enteredOn, day)).length
  const open = entries.filter(({ enteredOn, dueOn }) => !isBy(enteredOn, day) && isBy(dueOn, day)).length
  const untold = (Object.keys(stageNames) as Stage[]).filter(
    (one) => isBy(owedFrom[one], day) && !entries.some(({ stage }) => stage === one),
  ).length
  return { entered, owed: entered + open + untold }
}

/** The projects of which less is entered, of what was due, than on the day before: whole sentences. */
export const fallenShares = (projects: readonly ProjectEntries[], before: IsoDate, now: IsoDate): string[] =>
  projects.flatMap((one) => {
    const [then, today] = [enteredShare(one, before), enteredShare(one, now)]
    if (then.entered * today.owed <= today.entered * then.owed) return []
    return [`${one.project}的完整率下降：${shareText(before, then)}，${shareText(now, today)}。`]
  })

/** 2023年4月30日应录2批、已录2批（100%） */
const shareText = (day: IsoDate, { entered, owed }: Share) =>
  `${formatChineseDate(day)}应录${owed}批、已录${entered}批（${Math.floor((entered * 100) / owed)}%）`

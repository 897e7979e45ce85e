import type { Centipoints } from '../evaluation/compose'
import { type Answers, type LevelPoints, satisfactionOf } from '../evaluation/satisfaction'
import { audienceNames, enteredSheets, type SurveyBody, survey, writtenSheets } from './survey'

export type Audience = keyof typeof audienceNames
export const audiences = Object.keys(audienceNames) as Audience[]

type Kept = readonly { kind: string; state: string; body: object }[]

const entered = (records: Kept): SurveyBody[] =>
  records
    .filter(({ kind, state }) => kind === survey.id && state === enteredSheets)
    .map(({ body }) => body as SurveyBody)

const together = (bodies: readonly SurveyBody[]): { sent: number; sheets: Answers[] } => ({
  sent: bodies.reduce((sum, { sent }) => sum + (sent ?? 0), 0),
  sheets: bodies.flatMap(writtenSheets),
})

/** All sheets that were entered, of one audience. */
export const sheetsOf = (records: Kept, audience: Audience) =>
  together(entered(records).filter((body) => body.audience === audience))

/** Mean of how content one audience is in all; null = nobody answered. */
export const meanOfAudience = (records: Kept, audience: Audience, points: LevelPoints): Centipoints | null =>
  satisfactionOf(sheetsOf(records, audience).sheets, points).score

export interface SurveyGroup {
  audience: Audience
  area: string
  sent: number
  valid: number
  score: Centipoints | null
}

/** 分组: each audience place by place, in the order in which they were entered, with its sheets. */
export function sheetsByGroup(records: Kept): { audience: Audience; area: string; sent: number; sheets: Answers[] }[] {
  const all = entered(records)
  return audiences.flatMap((audience) => {
    const own = all.filter((body) => body.audience === audience)
    const areas = [...new Set(own.map(({ area }) => area.trim()))]
    return areas.map((area) => ({ audience, area, ...together(own.filter((body) => body.area.trim() === area)) }))
  })
}

/** What each of them comes to. */
export const surveyGroups = (records: Kept, points: LevelPoints): SurveyGroup[] =>
  sheetsByGroup(records).map(({ audience, area, sent, sheets }) => {
    const { valid, score } = satisfactionOf(sheets, points)
    return { audience, area, sent, valid, score }
  })

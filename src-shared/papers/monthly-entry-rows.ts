import { compareDates, type IsoDate } from '../dates'
import { type Stage, stageNames } from '../documents/document-version'
import { agreedEnd } from '../law/agreed-end'
import { begunOn, isBegunBy } from '../law/begun-on'
import type { CountyYear } from '../law/county-year'
import { namedDay } from '../law/time-limits'
import { rulesFor } from '../office-data/rules-for'
import { ownProjects } from '../project/own-projects'
import type { Project } from '../project/project'
import { feedback } from '../records/feedback'
import type { FeedbackBody } from '../records/feedback-schema'
import type { RecordEntry } from '../records/record-entry'
import { phrase } from '../text/join-text'
import { answering, contentText, type EntryLine, isEnteredBy, rateOf, stageText, timelinessOf } from './entry-lines'

export type SheetRow = Record<string, string | null>

const numbered = (rows: readonly SheetRow[]): SheetRow[] => rows.map((row, at) => ({ 序号: String(at + 1), ...row }))

const isBy = (day: IsoDate | null, last: IsoDate) => day !== null && compareDates(day, last) <= 0

/** The county's projects of that year that had begun by that day, in the order of the list. */
export const projectsOfYear = (county: CountyYear, year: number, last: IsoDate): Project[] =>
  ownProjects(county).filter((project) => project.year === year && isBegunBy(county, project, last))

/** What stood in the platform on the last day counted. */
export const enteredRows = (lines: readonly EntryLine[], last: IsoDate): SheetRow[] =>
  numbered(
    lines
      .filter((line) => isEnteredBy(line, last))
      .map(({ project, body }) => ({
        项目: project,
        阶段: stageText(body),
        材料: contentText(body),
        应录: String(body.expected ?? '/'),
        已录: String(body.expected ?? '/'),
        单位: body.unit,
        完整率: rateOf(body, body.expected ?? 0),
        日期: body.enteredOn,
        期限: body.dueOn,
        按期: timelinessOf(body),
      })),
  )

/** By when 事前 of a project is entered; null = it began after the named day of its year. */
function entryDay(county: CountyYear, project: Project): IsoDate | null {
  const { day } = namedDay(rulesFor(county.rules, project).timeLimits, 'entry', project.year)
  return isBegunBy(county, project, day) ? day : null
}

/** From which day a stage of a project has something to enter: the named day of the year or its beginning, the signing, the end of the service. */
export function owedFrom(county: CountyYear, project: Project): Record<Stage, IsoDate | null> {
  return {
    before: entryDay(county, project) ?? begunOn(county, project),
    during: project.contract.signedOn,
    after: agreedEnd(county, project),
  }
}

/** What was begun and not entered by then, and stages that have come without any entry. */
export function missingRows(
  county: CountyYear,
  projects: readonly Project[],
  lines: readonly EntryLine[],
  last: IsoDate,
): SheetRow[] {
  return numbered(
    projects.flatMap((project) => {
      const own = lines.filter((line) => line.project === project.name)
      const begun = own
        .filter((line) => !isEnteredBy(line, last))
        .map(({ body }) => ({
          项目: project.name,
          阶段: stageText(body),
          情况: `${contentText(body) || '没有写明内容'}：没有录完`,
          期限: body.dueOn,
        }))
      const owed = owedFrom(county, project)
      const none = (Object.keys(stageNames) as Stage[])
        .filter((stage) => isBy(owed[stage], last) && !own.some(({ body }) => body.stage === stage))
        .map((stage) => ({
          项目: project.name,
          阶段: stageNames[stage],
          情况: '没有登记录入',
          期限: stage === 'before' ? entryDay(county, project) : null,
        }))
      return [...begun, ...none]
    }),
  )
}

/** As it stood on that day, by the days the record tells. */
function standingOn({ sort, answeredOn, acceptedOn, againOn, dueOn }: FeedbackBody, last: IsoDate): string {
  if (isBy(acceptedOn, last)) return '对方认可'
  if (isBy(againOn, last)) return '再次反馈'
  if (isBy(answeredOn, last)) return '已答复'
  if (sort === 'praise') return '存查'
  return dueOn !== null && compareDates(dueOn, last) < 0 ? '逾期未答复' : '整改中'
}

/** Notices of the month, and those of before that were open on its first day; with what was entered to mend them. */
export function feedbackRows(
  records: readonly RecordEntry[],
  lines: readonly EntryLine[],
  month: string,
  last: IsoDate,
) {
  const first = `${month}-01`
  const settled = ({ acceptedOn, againOn }: FeedbackBody) => acceptedOn ?? againOn
  const told = records
    .filter(({ kind }) => kind === feedback.id)
    .map(({ body }) => body as FeedbackBody)
    .filter((body) => {
      if (!isBy(body.receivedOn, last)) return false
      const over = settled(body)
      return over === null ? body.sort !== 'praise' || !isBy(body.receivedOn, first) : compareDates(over, first) >= 0
    })
  const rows = told.map((body): SheetRow => {
    const mended = answering(lines, body.number)
    return {
      单位: body.from,
      日期: body.receivedOn,
      问题: body.problems.map(({ fact }, at) => `${at + 1}.${phrase(fact)}`).join('；') || phrase(body.notes),
      期限: body.dueOn,
      状态: standingOn(body, last),
      补录: mended.length > 0 ? `${mended.length}批` : null,
    }
  })
  return { rows: numbered(rows), open: told.filter((body) => openOn(body, last)).length }
}

const openOn = (body: FeedbackBody, last: IsoDate) => ['整改中', '逾期未答复'].includes(standingOn(body, last))

import { shareInWords } from '../sampling/verdict'
import { saysNoReason } from '../text/filler'
import { foldText } from '../text/fold-text'
import { percentsAsFigures } from '../text/percent-words'
import type { Acceptance, StandardRow } from './acceptance-body'
import { proposedReports } from './acceptance-proposed'
import { statedStandards } from './acceptance-standards'
import { type Lack, lackIf, type RecordFacts } from './record-field'
import { samplesJudged } from './samples-judged'

const decide = '请改过来；另有决定的，写明决定和理由'

/** 不低于90%, ≥百分之九十 -> 9,000; null = it says no rate. */
function leastIn(standard: string): number | null {
  const [, figure] = /(\d{1,3}(?:\.\d{1,2})?)%/.exec(percentsAsFigures(foldText(standard))) ?? []
  return figure === undefined ? null : Math.round(Number(figure) * 100)
}

/** A row says 达到, and the figures on the same paper say less. */
function rowLacks(body: Acceptance, row: StandardRow): Lack[] {
  const { asked, satisfied, reportsDue, reportsDone } = body
  const field = `standards.${row.id}.met`
  const least = /满意/.test(row.item) ? leastIn(row.standard) : null
  const isHeard = asked !== null && satisfied !== null && asked > 0 && satisfied <= asked
  const isFew = least !== null && isHeard && satisfied * 10_000 < asked * least
  const isReports = row.clause === 'C07' || /报告/.test(row.item)
  const isOwed = isReports && reportsDue !== null && reportsDone !== null && reportsDone < reportsDue
  return [
    ...lackIf(
      isFew,
      field,
      `“${row.item}”写的是达到，征求意见的${asked}人中满意${satisfied}人，满意率${isFew ? shareInWords(satisfied, asked) : ''}低于${(least ?? 0) / 100}%，${decide}`,
    ),
    ...lackIf(isOwed, field, `“${row.item}”写的是达到，应交报告${reportsDue}份，已交${reportsDone}份，${decide}`),
  ]
}

/** 整改后合格 follows something that was put right: a 整改, a sample that did not pass at once, an acceptance refused before. */
function putRight({ stage }: Acceptance, { related, others }: RecordFacts): boolean {
  return (
    related.some(
      ({ kind, body }) =>
        kind === 'rectification' || (kind === 'sampling' && ![null, 'passed'].includes(body.verdict as string | null)),
    ) || others.some(({ state, body }) => state !== 'draft' && body.stage === stage && body.conclusion === 'failed')
  )
}

/** What an acceptance says against itself, and stands by a recorded decision alone (papers 11). */
export function saidLacks(body: Acceptance, facts: RecordFacts): Lack[] {
  if (!saysNoReason(body.exception)) return []
  return [
    ...statedStandards(body)
      .filter(({ met }) => met === 'yes')
      .flatMap((row) => rowLacks(body, row)),
    ...lackIf(
      body.conclusion === 'passedAfter' && !putRight(body, facts),
      'conclusion',
      '结论是“整改后合格”，没有登记过整改：请先登记整改，或者改选“合格”；另有决定的，写明决定和理由',
    ),
  ]
}

/** What is typed and nothing on record shows. Bars nothing: papers may be with the office and not registered yet. */
export function saidRemarks(body: Acceptance, facts: RecordFacts): string[] {
  const { sampled, sampleGood, reportsDue, reportsDone } = body
  const [due, done] = (['due', 'done'] as const).map((figure) => proposedReports(figure)(body, facts)?.value as number)
  const isOther = (typed: number | null, known: number | undefined) =>
    typed !== null && known !== undefined && typed !== known
  return [
    ...(sampled !== null && sampled > 0 && samplesJudged(facts.related).length === 0
      ? [`抽查填的是${sampled}户、合格${sampleGood ?? 0}户，没有登记过抽样复核：请先登记抽样复核，或者核对填的数。`]
      : []),
    ...(isOther(reportsDue, due) ? [`应交报告填的是${reportsDue}份，按合同到验收日期应交${due}份，请核对。`] : []),
    ...(isOther(reportsDone, done)
      ? [`已交报告填的是${reportsDone}份，登记收到的是${done}份，请核对，收到的先登记核查工作报告。`]
      : []),
  ]
}

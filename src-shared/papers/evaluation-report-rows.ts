import { type Aspect, aspectNames, aspectOf } from '../evaluation/aspects'
import { pointsText } from '../evaluation/points'
import { levelQuestions, type SatisfactionResult, satisfactionLevels, yesNoQuestions } from '../evaluation/satisfaction'
import { type Party, partyRows, rowPoints } from '../records/evaluation-result'
import type { EvaluationBody, ScoreRow } from '../records/evaluation-schema'
import { audienceNames } from '../records/survey'
import type { SurveyGroup } from '../records/survey-told'
import { phrase } from '../text/join-text'

type Row = Record<string, string | null>

const told = (row: ScoreRow, party: Party): string | null => {
  if (row.scoredBy === 'recipients') return ['问卷', row.answers.trim()].filter(Boolean).join(' ')
  const points = rowPoints(row, party)
  return points === null ? null : pointsText(points)
}

export const scoreRows = ({ scores }: EvaluationBody): Row[] =>
  scores.map((row) => ({
    编号: row.code,
    二级: row.second,
    三级: row.third,
    分值: String(row.weight),
    规则: phrase(row.rule),
    购买主体: told(row, 'purchaser'),
    第三方: told(row, 'thirdParty'),
  }))

/** 服务成效、项目管理、社会影响 (N20): what either party gave of the points each has. */
export function aspectRows(body: EvaluationBody): Row[] {
  const rows = partyRows(body)
  return (Object.keys(aspectNames) as Aspect[]).flatMap((aspect) => {
    const within = rows.filter((row) => aspectOf(row) === aspect)
    if (within.length === 0) return []
    const sum = (party: Party) => {
      const given = within.map((row) => rowPoints(row, party))
      return given.includes(null) ? null : pointsText(given.reduce<number>((all, one) => all + (one ?? 0), 0))
    }
    return {
      维度: aspectNames[aspect],
      分值: String(within.reduce((all, { weight }) => all + weight, 0)),
      购买主体: sum('purchaser'),
      第三方: sum('thirdParty'),
    }
  })
}

/** Each indicator with what its points rest on, then the files that lie with the evaluation. */
export const evidenceRows = (body: EvaluationBody, files: readonly string[], typed: readonly string[]): Row[] =>
  [
    ...partyRows(body).map(({ code, third, evidence }) => ({
      指标: `${code} ${third}${typed.includes(code) ? '（人工评分）' : ''}`,
      证据: phrase(evidence),
    })),
    ...files.map((name) => ({ 指标: '所附材料', 证据: name })),
  ].map((row, at) => ({ 序号: String(at + 1), ...row }))

/** 分组: who was asked where, how many answered, and how content they are. */
export const groupRows = (groups: readonly SurveyGroup[]): Row[] =>
  groups.map(({ audience, area, sent, valid, score }) => ({
    对象: audienceNames[audience],
    苏木乡镇: area,
    发出: String(sent),
    有效: String(valid),
    平均分: score === null ? '/' : pointsText(score),
  }))

export const surveyRows = ({ questions, facts, valid }: SatisfactionResult): { questions: Row[]; facts: Row[] } =>
  valid === 0
    ? { questions: [], facts: [] }
    : {
        questions: questions.map(({ question, score, counts }) => ({
          题目: levelQuestions[question],
          ...Object.fromEntries(satisfactionLevels.map(({ code, title }) => [title, String(counts[code])])),
          平均分: score === null ? null : pointsText(score),
        })),
        facts: facts.map(({ question, yes, no }) => ({
          题目: yesNoQuestions[question],
          是: String(yes),
          否: String(no),
        })),
      }

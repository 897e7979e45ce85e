import { figureOf, type SuggestedValues, type ValueId, valuesStatus, valueText } from '../law/suggested-values'
import { divideHalfUp } from '../money/yuan'
import type { Centipoints } from './compose'

/** 五级 of a question; what each counts is data (建议值). */
export const satisfactionLevels = [
  { code: '5', title: '很满意', counts: 'answer-very-satisfied' },
  { code: '4', title: '满意', counts: 'answer-satisfied' },
  { code: '3', title: '一般', counts: 'answer-fair' },
  { code: '2', title: '不满意', counts: 'answer-dissatisfied' },
  { code: '1', title: '很不满意', counts: 'answer-very-dissatisfied' },
] as const satisfies { code: string; title: string; counts: ValueId }[]

export type SatisfactionLevel = (typeof satisfactionLevels)[number]['code']
export const levelCodes = satisfactionLevels.map(({ code }) => code) as [SatisfactionLevel, ...SatisfactionLevel[]]

/** What the recipients are asked and answer by a level. */
export const levelQuestions = {
  attitude: '工作人员态度',
  language: '语言沟通',
  policy: '政策解释',
  timely: '答复和办理及时',
  overall: '总体满意程度',
} as const
export type LevelQuestion = keyof typeof levelQuestions

/** What they answer by yes or no. */
export const yesNoQuestions = {
  visited: '有工作人员入户',
  showedCard: '出示证件',
  askedConsent: '说明用途，拍照、录音经本人同意',
  charged: '收费或者推销',
} as const
export type YesNoQuestion = keyof typeof yesNoQuestions

export type Answers = Record<LevelQuestion, SatisfactionLevel | null> &
  Record<YesNoQuestion, 'yes' | 'no' | null> & { number: string }

interface Counted {
  answered: number
  /** Those that say how content they are in all: another counts for nothing. */
  valid: number
  /** Numbers of those on which somebody says that he was charged or sold something, the valid ones and the others. */
  clues: string[]
}

export interface SatisfactionResult extends Counted {
  /** Of the valid ones, rounded half up to 0.01; null = none. */
  score: Centipoints | null
  questions: { question: LevelQuestion; score: Centipoints | null; counts: Record<SatisfactionLevel, number> }[]
  facts: { question: YesNoQuestion; yes: number; no: number }[]
}

/** What each level counts. */
export type LevelPoints = Readonly<Record<SatisfactionLevel, Centipoints>>

export const levelPoints = (values: SuggestedValues): LevelPoints =>
  Object.fromEntries(satisfactionLevels.map(({ code, counts }) => [code, figureOf(values, counts) * 100])) as Record<
    SatisfactionLevel,
    Centipoints
  >

/** 很满意100分，满意80分 …（建议值） */
export function levelPointsText(values: SuggestedValues): string {
  const told = satisfactionLevels.map(({ title, counts }) => `${title}${valueText(values, counts)}`)
  const ids = satisfactionLevels.map(({ counts }) => counts)
  return `${told.join('，')}（${valuesStatus(values, ids)}）`
}

/** Mean of the levels, rounded half up to 0.01. */
export function meanOf(levels: readonly SatisfactionLevel[], points: LevelPoints): Centipoints | null {
  if (levels.length === 0) return null
  const sum = levels.reduce((all, level) => all + BigInt(points[level]), 0n)
  return Number(divideHalfUp(sum, BigInt(levels.length)))
}

const isValid = ({ overall }: Answers) => overall !== null

/** What needs no points. */
export const answersOf = (sheets: readonly Answers[]): Counted => ({
  answered: sheets.length,
  valid: sheets.filter(isValid).length,
  clues: sheets.filter(({ charged }) => charged === 'yes').map(({ number }) => number.trim() || '没有编号的一份'),
})

export function satisfactionOf(sheets: readonly Answers[], points: LevelPoints): SatisfactionResult {
  const valid = sheets.filter(isValid)
  const questions = (Object.keys(levelQuestions) as LevelQuestion[]).map((question) => {
    const levels = valid.flatMap((sheet) => sheet[question] ?? [])
    const counts = Object.fromEntries(
      levelCodes.map((code) => [code, levels.filter((level) => level === code).length]),
    ) as Record<SatisfactionLevel, number>
    return { question, score: meanOf(levels, points), counts }
  })
  const facts = (Object.keys(yesNoQuestions) as YesNoQuestion[]).map((question) => ({
    question,
    yes: valid.filter((sheet) => sheet[question] === 'yes').length,
    no: valid.filter((sheet) => sheet[question] === 'no').length,
  }))
  return {
    ...answersOf(sheets),
    score: meanOf(
      valid.flatMap(({ overall }) => overall ?? []),
      points,
    ),
    questions,
    facts,
  }
}

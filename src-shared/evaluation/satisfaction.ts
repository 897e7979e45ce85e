import { divideHalfUp } from '../money/yuan'
import type { Centipoints } from './compose'

/** 五级 of a question (建议值, papers 15 [G]), in hundredths of a point. */
export const satisfactionLevels = [
  { code: '5', title: '很满意', points: 10_000 },
  { code: '4', title: '满意', points: 8_000 },
  { code: '3', title: '一般', points: 6_000 },
  { code: '2', title: '不满意', points: 3_000 },
  { code: '1', title: '很不满意', points: 0 },
] as const

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

export interface SatisfactionResult {
  answered: number
  /** Those that say how content they are in all: another counts for nothing. */
  valid: number
  /** Of the valid ones, rounded half up to 0.01; null = none. */
  score: Centipoints | null
  questions: { question: LevelQuestion; score: Centipoints | null; counts: Record<SatisfactionLevel, number> }[]
  facts: { question: YesNoQuestion; yes: number; no: number }[]
  /** Numbers of those on which somebody says that he was charged or sold something, the valid ones and the others. */
  clues: string[]
}

const pointsOf = (level: SatisfactionLevel): Centipoints =>
  satisfactionLevels.find(({ code }) => code === level)?.points ?? 0

/** Mean of the levels, rounded half up to 0.01. */
export function meanOf(levels: readonly SatisfactionLevel[]): Centipoints | null {
  if (levels.length === 0) return null
  const sum = levels.reduce((all, level) => all + BigInt(pointsOf(level)), 0n)
  return Number(divideHalfUp(sum, BigInt(levels.length)))
}

export function satisfactionOf(sheets: readonly Answers[]): SatisfactionResult {
  const valid = sheets.filter(({ overall }) => overall !== null)
  const questions = (Object.keys(levelQuestions) as LevelQuestion[]).map((question) => {
    const levels = valid.flatMap((sheet) => sheet[question] ?? [])
    const counts = Object.fromEntries(
      levelCodes.map((code) => [code, levels.filter((level) => level === code).length]),
    ) as Record<SatisfactionLevel, number>
    return { question, score: meanOf(levels), counts }
  })
  const facts = (Object.keys(yesNoQuestions) as YesNoQuestion[]).map((question) => ({
    question,
    yes: valid.filter((sheet) => sheet[question] === 'yes').length,
    no: valid.filter((sheet) => sheet[question] === 'no').length,
  }))
  return {
    answered: sheets.length,
    valid: valid.length,
    score: meanOf(valid.flatMap(({ overall }) => overall ?? [])),
    questions,
    facts,
    clues: sheets.filter(({ charged }) => charged === 'yes').map(({ number }) => number.trim() || '没有编号的一份'),
  }
}

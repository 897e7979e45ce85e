import { z } from 'zod'
import { namesOf, type ServiceKind } from '../catalog/service-kind'
import { type Aspect, aspectNames } from '../evaluation/aspects'
import { type FigureId, figureIds, figureNames } from '../evaluation/figures'
import { type Method, methodProblem, methodSchema } from '../evaluation/method'
import type { TemplateTable } from '../template/layout'

/** 绩效评价指标体系: data in resources/contract/evaluation.json, from which the annex of the contract template is made. */
export interface EvaluationIndicators {
  indicators: Indicator[]
}

export interface Indicator {
  code: string
  /** 一级、二级、三级指标; the last may hold placeholders of what is bought. */
  first: string
  second: string
  third: string
  /** Points; all together 100. */
  weight: number
  target: string
  rule: string
  evidence: string
  /** Sets of the time before leave it out; which it is then their headings say (`aspectOf`). */
  aspect?: Aspect | undefined
  /** How its points follow from its figure, as `rule` says it in words; sets of the time before leave it out. */
  method?: Method | undefined
  /** Which of the app's own data it is scored by; absent = its points are typed. */
  figure?: FigureId | undefined
  /** Why the app has no data of it; beside a `figure`, what is done while there is none. */
  byHand?: string | undefined
}

/** Names of what is bought, as the contract puts them in. */
const known = ['购买服务', '报告名称', '完整率名称', '准确率名称', '效益指标']
const text = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .refine(
    (given) =>
      !/[{}]/.test(given.replaceAll(/\{\{([^{}]+)\}\}/g, (whole, name: string) => (known.includes(name) ? '' : whole))),
    `花括号中只能是${known.map((name) => `{{${name}}}`).join('、')}`,
  )

/** As headings of the table print it with its points, and are read back. */
const level = text.refine((name) => !/[（）：、{}\d]/.test(name), '一级、二级指标的名称不能含括号、冒号、顿号和数字')

const aspectsInWords = Object.entries(aspectNames)
  .map(([code, name]) => `${name}「${code}」`)
  .join('、')

const figuresInWords = Object.entries(figureNames)
  .map(([id, name]) => `${name}「${id}」`)
  .join('、')

export const indicatorsSchema: z.ZodType<EvaluationIndicators> = z
  .strictObject({
    indicators: z
      .array(
        z
          .strictObject({
            code: text,
            first: level,
            second: level,
            third: text,
            weight: z.int().positive(),
            target: text,
            rule: text,
            evidence: text,
            aspect: z.enum(Object.keys(aspectNames) as Aspect[], { error: `应为${aspectsInWords}` }).optional(),
            method: methodSchema.optional(),
            figure: z.enum(figureIds, { error: `应为${figuresInWords}` }).optional(),
            byHand: text.optional(),
          })
          .superRefine(({ code, method, rule, weight }, context) => {
            const problem = method && methodProblem(method, rule, weight)
            if (problem) context.addIssue({ code: 'custom', path: ['method'], message: `${code}：${problem}` })
          }),
      )
      .max(200),
  })
  .refine(({ indicators }) => pointsOf(indicators) === 100, '分值之和须为100')
  .refine(({ indicators }) => new Set(indicators.map(({ code }) => code)).size === indicators.length, '指标编号重复')

const pointsOf = (indicators: Indicator[]): number => indicators.reduce((sum, { weight }) => sum + weight, 0)

/** With the names of what is bought in their places. */
export function namedIndicators({ indicators }: EvaluationIndicators, kinds: ServiceKind[]): Indicator[] {
  const names: Record<string, string> = {
    购买服务: namesOf(kinds, ({ name }) => name),
    报告名称: kinds.length < 2 ? namesOf(kinds, ({ report }) => report) : '服务报告',
    完整率名称: namesOf(kinds, ({ quality }) => quality.completeness.label),
    准确率名称: namesOf(kinds, ({ quality }) => quality.accuracy.label),
    效益指标: namesOf(kinds, ({ targets }) => targets.benefit),
  }
  const named = (text: string) => text.replaceAll(/\{\{([^{}]+)\}\}/g, (place, name: string) => names[name] ?? place)
  return indicators.map((indicator) => ({
    ...indicator,
    third: named(indicator.third),
    target: named(indicator.target),
    rule: named(indicator.rule),
    evidence: named(indicator.evidence),
  }))
}

/** The indicators of each level of that name, in their order. */
function levels(indicators: Indicator[], level: 'first' | 'second'): [name: string, indicators: Indicator[]][] {
  const names = [...new Set(indicators.map((indicator) => indicator[level]))]
  return names.map((name) => [name, indicators.filter((indicator) => indicator[level] === name)])
}

/** 决策10分、过程20分 … : what each 一级指标 weighs. */
export const pointsInWords = ({ indicators }: EvaluationIndicators): string =>
  levels(indicators, 'first')
    .map(([name, within]) => `${name}${pointsOf(within)}分`)
    .join('、')

/** The tree as a table to score in: the two upper levels as headings with their points, and the sum at the end. */
export function indicatorTable({ indicators }: EvaluationIndicators): TemplateTable {
  const rows = levels(indicators, 'first').flatMap(([first, within]) =>
    levels(within, 'second').flatMap(([second, group]) => [
      [[...new Set([`${first}（${pointsOf(within)}分）`, `${second}（${pointsOf(group)}分）`])].join('：')],
      ...group.map(({ third, weight, target, rule, evidence }) => [third, String(weight), target, rule, evidence, '']),
    ]),
  )
  return {
    head: true,
    columns: [
      { title: '三级指标', share: 20, align: 'left' },
      { title: '分值', share: 7, align: 'center' },
      { title: '目标值', share: 20, align: 'left' },
      { title: '评分规则', share: 32, align: 'left' },
      { title: '佐证材料', share: 14, align: 'left' },
      { title: '得分', share: 7, align: 'center' },
    ],
    rows: [...rows, ['合计', String(pointsOf(indicators)), '', '', '', '']],
  }
}

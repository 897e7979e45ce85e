import type { Centipoints } from '../evaluation/compose'
import { pointsText } from '../evaluation/points'
import {
  levelPoints,
  levelPointsText,
  levelQuestions,
  type SatisfactionResult,
  satisfactionLevels,
  satisfactionOf,
  yesNoQuestions,
} from '../evaluation/satisfaction'
import { rulesBy } from '../office-data/rules-for'
import { evaluation } from '../records/evaluation'
import { evaluationJudgedBy } from '../records/evaluation-result'
import type { EvaluationBody } from '../records/evaluation-schema'
import { audienceNames, enteredSheets, survey } from '../records/survey'
import { type Audience, audiences, sheetsByGroup, sheetsOf } from '../records/survey-told'
import { fail, ok } from '../result'
import { shareInWords } from '../sampling/verdict'
import type { TemplateTable } from '../template/layout'
import { plainModel } from '../template/paper-model'
import { type CellKind, defineWords, paperField } from '../template/paper-words'
import { column } from './layout-columns'
import { listPaper } from './list-paper'
import { definePaper, type PaperFacts, recordOf } from './paper'
import { projectOfRecord } from './record-head'

const title = '满意度问卷汇总表'

type Group = { audience: Audience; area: string; sent: number } & SatisfactionResult

/** Each audience as the evaluation counts it, whole and place by place; `levels`: what an answer counts. */
interface Statistics {
  bureauName: string
  projectName: string
  year: number
  levels: string
  whole: Omit<Group, 'area'>[]
  groups: Group[]
}

function inputOf(facts: PaperFacts) {
  const { county } = facts
  const { name, year } = projectOfRecord(facts)
  const records = surveysOf(facts)
  const values = rulesBy(county.rules, evaluationJudgedBy(recordOf(facts).body as EvaluationBody)).suggestedValues
  const points = levelPoints(values)
  const whole = audiences.map((audience) => {
    const { sent, sheets } = sheetsOf(records, audience)
    return { audience, sent, ...satisfactionOf(sheets, points) }
  })
  return ok<Statistics>({
    bureauName: county.profile.bureauName,
    projectName: name,
    year,
    levels: levelPointsText(values),
    whole: whole.filter(({ answered }) => answered > 0),
    groups: sheetsByGroup(records).map(({ sheets, ...group }) => ({ ...group, ...satisfactionOf(sheets, points) })),
  })
}

/** Of the project alone. */
const surveysOf = (facts: PaperFacts) => facts.records.filter(({ ownerId }) => ownerId === recordOf(facts).ownerId)

function barred(facts: PaperFacts) {
  if (surveysOf(facts).some(({ kind, state }) => kind === survey.id && state === enteredSheets)) return null
  return fail('PAPER_INCOMPLETE', { title, count: '1', detail: '还没有录入完成的满意度问卷。' }).error
}

/** Rounded half up to 0.01%; / of nothing. */
const share = (part: number, whole: number) => (whole === 0 ? '/' : shareInWords(part, whole))
const mean = (score: Centipoints | null) => (score === null ? '/' : pointsText(score))

const returned = ({ sent, answered, valid, score }: Omit<Group, 'audience' | 'area'>) => ({
  发出: String(sent),
  收回: String(answered),
  有效: String(valid),
  无效: String(answered - valid),
  有效率: share(valid, answered),
  平均分: mean(score),
})

const levelRows = ({ audience, questions }: Omit<Group, 'area'>) =>
  questions.map(({ question, counts, score }) => {
    const answers = Object.values(counts).reduce((sum, count) => sum + count, 0)
    const told = satisfactionLevels.flatMap(({ code, title: level }) => [
      [level, String(counts[code])],
      [`${level}占比`, share(counts[code], answers)],
    ])
    const about = { 对象: audienceNames[audience], 题目: levelQuestions[question], 作答: String(answers) }
    return { ...about, ...(Object.fromEntries(told) as Record<string, string>), 平均分: mean(score) }
  })

const factRows = ({ audience, facts }: Omit<Group, 'area'>) =>
  facts.map(({ question, yes, no }) => ({
    对象: audienceNames[audience],
    题目: yesNoQuestions[question],
    作答: String(yes + no),
    是: String(yes),
    是占比: share(yes, yes + no),
    否: String(no),
    否占比: share(no, yes + no),
  }))

type Column = [name: string, title: string, share: number, align: 'left' | 'center' | 'right']

const tableOf = (list: string, columns: Column[]): TemplateTable => ({
  head: true,
  columns: columns.map(([, head, width, align]) => column(head, width, align)),
  rows: [columns.map(([name]) => `{{${list}.${name}}}`)],
})

const who: Column = ['对象', '对象', 14, 'left']
const sheetColumns: Column[] = [
  ['发出', '发出（份）', 11, 'right'],
  ['收回', '收回（份）', 11, 'right'],
  ['有效', '有效（份）', 11, 'right'],
  ['无效', '无效（份）', 11, 'right'],
  ['有效率', '有效率', 11, 'right'],
  ['平均分', '总体满意程度平均分', 15, 'right'],
]
const asked: Column[] = [
  ['题目', '题目', 16, 'left'],
  ['作答', '作答（份）', 7, 'right'],
]
const levelColumns = satisfactionLevels.flatMap(({ title: level }): Column[] => [
  [level, level, 5, 'right'],
  [`${level}占比`, '占比', 7, 'right'],
])

const columnsOf: Record<string, Column[]> = {
  汇总: [who, ...sheetColumns],
  程度: [who, ...asked, ...levelColumns, ['平均分', '平均分', 7, 'right']],
  是否: [
    who,
    ['题目', '题目', 36, 'left'],
    ['作答', '作答（份）', 10, 'right'],
    ['是', '是（有）', 10, 'right'],
    ['是占比', '占比', 10, 'right'],
    ['否', '否（没有）', 10, 'right'],
    ['否占比', '占比', 10, 'right'],
  ],
  分组: [who, ['苏木乡镇', '苏木乡镇', 16, 'left'], ...sheetColumns],
}

const sheetNames: Record<string, string> = { 程度: '分题（程度）', 是否: '分题（是否）' }

const kindOf = (name: string): CellKind => (/占比$|率$/.test(name) ? 'share' : name === '平均分' ? 'amount' : 'count')

/** All but names are figures. */
const kinds = Object.fromEntries(
  Object.entries(columnsOf).flatMap(([list, columns]) =>
    columns.flatMap(([name, , , align]) => (align === 'right' ? [[`${list}.${name}`, kindOf(name)]] : [])),
  ),
)

const surveyWords = defineWords({
  id: 'survey-statistics',
  title,
  fields: {
    单位: paperField('表头', 'always'),
    项目名称: paperField('表头', 'always'),
    版本: paperField('表头', 'mayBeEmpty'),
    计分: paperField('表头', 'known'),
  },
  lists: Object.fromEntries(
    Object.entries(columnsOf).map(([list, columns]) => [
      list,
      { clause: list, columns: columns.map(([name]) => name) },
    ]),
  ),
  conditions: [],
  requiredColumns: ['汇总.对象', '汇总.有效', '汇总.平均分'],
  kinds,
})

const rowsOf = ({ whole, groups }: Statistics) => ({
  汇总: whole.map((one) => ({ 对象: audienceNames[one.audience], ...returned(one) })),
  程度: whole.flatMap(levelRows),
  是否: whole.flatMap(factRows),
  分组: groups.map((one) => ({ 对象: audienceNames[one.audience], 苏木乡镇: one.area, ...returned(one) })),
})

/** 满意度问卷汇总表 (N19, papers 15): the questionnaires that were entered, counted as their evaluation counts them. */
export const surveyStatistics = definePaper<Statistics>({
  id: 'survey-statistics',
  title,
  owner: 'record',
  recordKind: evaluation.id,
  stage: 'after',
  format: 'xlsx',
  norms: ['N19'],
  records: [survey.id],
  inputOf,
  barred,
  says: (statistics) => statistics,
  made: listPaper({
    drawn: {
      title,
      about:
        '{{单位}}　　{{项目名称}}　　{{版本}}　　默认建议稿　　只计有效问卷（答了“总体满意程度”）；平均分按{{计分}}',
      paper: 'A4 landscape',
      tables: Object.entries(columnsOf).map(([list, columns]) => ({
        name: sheetNames[list] ?? list,
        table: tableOf(list, columns),
      })),
    },
    words: surveyWords,
    model: (statistics, versionLabel) =>
      plainModel({
        values: {
          单位: statistics.bureauName,
          项目名称: statistics.projectName,
          版本: versionLabel,
          计分: statistics.levels,
        },
        rows: rowsOf(statistics),
      }),
    dayOf: ({ year }) => `${year}-01-01`,
    templateName: `${title}（默认建议稿）`,
  }),
})

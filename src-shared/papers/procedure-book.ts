import { formatChineseDate, type IsoDate } from '../dates'
import { calendarsInForce, rulesOn } from '../office-data/rules-for'
import { procedure } from '../procedure/steps'
import { localRule } from '../records/local-rule'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { definePaper, type PaperFacts } from './paper'
import { budgetInputRows, budgetLineRows, indicatorRows, serviceRows } from './procedure-book-annexes'
import { procedureBookLayout } from './procedure-book-layout'
import { localRows, standardRows, templateRows } from './procedure-book-standards'
import { type BookRow, overviewRows, purchaseRows, shortNamesOf, stepRows } from './procedure-book-steps'

const title = '规范化操作流程'
const stageColumns = ['步骤', '名称', '内容']

const words = defineWords({
  id: 'procedure-book',
  title,
  fields: {
    单位: paperField('标题', 'always'),
    年度: paperField('标题', 'always'),
    简称: paperField('编制说明', 'known', 'phrase'),
    印发日期: paperField('落款', 'always'),
  },
  lists: {
    内容: { clause: '编制说明', columns: ['要求', '步骤', '标准'] },
    一览: { clause: '全流程一览', columns: ['序号', '阶段', '步骤', '由谁办', '期限'] },
    事前: { clause: '事前阶段', columns: stageColumns },
    采购: {
      clause: '采购各方式的步骤和时限',
      columns: ['方式', '序号', '步骤', '由谁办', '时限', '材料', '依据'],
    },
    事中: { clause: '事中阶段', columns: stageColumns },
    事后: { clause: '事后阶段', columns: stageColumns },
    规定: { clause: '本旗县补充规定', columns: ['序号', '阶段', '规定', '环节', '内容', '执行'] },
    标准: { clause: '现行标准与模板', columns: ['类别', '名称', '版本', '状态', '来源', '生效'] },
    范本: { clause: '现行标准与模板', columns: ['文书', '名称', '版本', '状态', '来源', '启用'] },
    服务: { clause: '服务清单', columns: ['编码', '类别', '名称', '说明', '单位'] },
    测算: { clause: '预算测算和定价方法', columns: ['范本', '编码', '类别', '名称', '公式'] },
    参数: { clause: '预算测算和定价方法', columns: ['范本', '名称', '单位', '建议', '区间'] },
    指标: { clause: '绩效评价指标', columns: ['编号', '一级', '指标', '分值', '目标', '评分'] },
  },
  conditions: ['有规定', '无规定', '有范本', '无范本', '有测算', '无测算'],
  alternatives: [
    ['有规定', '无规定'],
    ['有范本', '无范本'],
    ['有测算', '无测算'],
  ],
  requiredColumns: ['一览.步骤', '事前.内容', '事中.内容', '事后.内容', '标准.名称', '标准.状态'],
})

/** What the notice wants in the book (二（三）), by the steps that do it and the kinds of data they go by. */
const askedContents: readonly { asked: string; steps: readonly string[]; standards: readonly string[] }[] = [
  { asked: '预算制定', steps: ['funds', 'annual-plan', 'budget'], standards: ['budget-template', 'suggested-values'] },
  {
    asked: '服务方案',
    steps: ['procurement', 'contract', 'work-plan'],
    standards: ['service-catalog', 'material-slots'],
  },
  { asked: '定价方法', steps: ['budget', 'procurement'], standards: ['budget-template', 'payment-presets'] },
  { asked: '绩效评价', steps: ['evaluation', 'results'], standards: ['evaluation'] },
]

interface Book {
  bureauName: string
  year: number
  overview: BookRow[]
  stages: Record<'before' | 'during' | 'after', BookRow[]>
  purchase: BookRow[]
  contents: BookRow[]
  shortNames: string
  local: BookRow[]
  standards: BookRow[]
  templates: BookRow[]
  annexes: { services: BookRow[]; lines: BookRow[]; inputs: BookRow[]; indicators: BookRow[] }
  /** Printed below; no part of what the book says. */
  today: IsoDate
}

function inputOf(facts: PaperFacts) {
  const on = facts.county.today
  const year = Number(on.slice(0, 4))
  const { rules, articles } = facts.resources
  const { timeLimits, suggestedValues } = rulesOn(rules, on)
  const due = { year, project: null, agreed: {}, calendars: calendarsInForce(rules), timeLimits, suggestedValues }
  const standards = standardRows(facts, on)
  return ok<Book>({
    bureauName: facts.county.profile.bureauName,
    year,
    overview: overviewRows(due),
    stages: {
      before: stepRows('before', articles, due),
      during: stepRows('during', articles, due),
      after: stepRows('after', articles, due),
    },
    purchase: purchaseRows(due),
    contents: contentRows(standards),
    shortNames: shortNamesOf(articles, due),
    local: localRows(facts.records, on),
    standards,
    templates: templateRows(facts, on),
    annexes: {
      services: serviceRows(facts, on),
      lines: budgetLineRows(facts, on),
      inputs: budgetInputRows(facts, on),
      indicators: indicatorRows(facts, on),
    },
    today: on,
  })
}

/** Which steps and standards carry each of the contents the notice names. */
const contentRows = (standards: readonly BookRow[]): BookRow[] =>
  askedContents.map(({ asked, steps, standards: kinds }) => ({
    要求: asked,
    步骤: procedure
      .filter(({ id }) => steps.includes(id))
      .map(({ title: step }) => step)
      .join('、'),
    标准: standards
      .filter(({ kind }) => kinds.includes(kind ?? ''))
      .map(({ 名称, 版本, 状态 }) => `${名称}（${版本}，${状态}）`)
      .join('；'),
  }))

const isUnsure = (text: string) => /建议|未确认|未核/.test(text)
const unsure = (text: string) => (isUnsure(text) ? 'notice' : null)

function model(book: Book) {
  const { bureauName, year, stages, local, templates, annexes, today } = book
  return paperModel(
    words,
    {
      values: { 单位: bureauName, 年度: String(year), 简称: book.shortNames, 印发日期: formatChineseDate(today) },
      conditions: {
        有规定: local.length > 0,
        无规定: local.length === 0,
        有范本: templates.length > 0,
        无范本: templates.length === 0,
        有测算: annexes.lines.length > 0,
        无测算: annexes.lines.length === 0,
      },
      rows: {
        内容: book.contents,
        一览: book.overview,
        事前: stages.before,
        采购: book.purchase,
        事中: stages.during,
        事后: stages.after,
        规定: local,
        标准: book.standards.map(({ kind: _kind, ...row }) => row),
        范本: templates,
        服务: annexes.services,
        测算: annexes.lines,
        参数: annexes.inputs,
        指标: annexes.indicators,
      },
    },
    {
      onlyUnder: { 规定: '有规定', 范本: '有范本', 测算: '有测算', 参数: '有测算' },
      asMade: ['一览.期限', '事前.内容', '事中.内容', '事后.内容', '采购.时限', '采购.依据'],
      blank: [
        '一览.期限',
        ...['事前', '事中', '事后'].flatMap((list) => stageColumns.map((column) => `${list}.${column}`)),
        ...['方式', '序号', '步骤', '由谁办', '时限', '材料', '依据'].map((column) => `采购.${column}`),
        ...['范本', '编码', '类别', '名称', '公式'].map((column) => `测算.${column}`),
        ...['范本', '名称', '单位', '建议', '区间'].map((column) => `参数.${column}`),
      ],
      looks: {
        '一览.期限': unsure,
        '采购.时限': unsure,
        '标准.状态': unsure,
      },
    },
  )
}

/**
 * 规范化操作流程 of the county as it stands today: every step with who does it, its articles word for word, terms, papers and materials; the county's own
 * rules; the standards and templates in force, what nobody has confirmed marked, and of the four contents the notice names what they say (N25).
 */
export const procedureBook = definePaper<Book>({
  id: 'procedure-book',
  title,
  owner: 'county',
  stage: 'before',
  format: 'docx',
  norms: ['N25'],
  records: [localRule.id],
  listsTemplates: true,
  inputOf,
  says: ({ today: _day, ...said }) => said,
  made: { by: 'template', words, model, source: { layout: procedureBookLayout } },
})

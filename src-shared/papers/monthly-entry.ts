import { dateText } from '../contract/wording'
import { lastDayOfMonth } from '../dates'
import { rulesOn } from '../office-data/rules-for'
import { feedback } from '../records/feedback'
import { filedState, type MonthlyEntryBody, monthlyEntry, sheetDueStatus } from '../records/monthly-entry'
import { platformEntry } from '../records/platform-entry'
import { nothingAround } from '../records/record-field'
import { isSettledIn, stepLacks } from '../records/state-machine'
import { fail, ok } from '../result'
import { type OpenModel, paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { entryLines } from './entry-lines'
import { listPaper } from './list-paper'
import { monthlyEntryLayout, monthlyEntryTables } from './monthly-entry-layout'
import { enteredRows, feedbackRows, missingRows, projectsOfYear, type SheetRow } from './monthly-entry-rows'
import { definePaper, type PaperAbout, type PaperFacts, recordOf } from './paper'

const title = '月度录入情况表'

const words = defineWords({
  id: 'monthly-entry',
  title,
  fields: {
    单位: paperField('落款', 'always'),
    年度: paperField('标题', 'always'),
    月份: paperField('标题', 'always'),
    截止日期: paperField('总体情况', 'always'),
    项目数: paperField('总体情况', 'known'),
    登记数: paperField('总体情况', 'known'),
    按期数: paperField('总体情况', 'known'),
    逾期数: paperField('总体情况', 'known'),
    未录数: paperField('总体情况', 'known'),
    反馈数: paperField('总体情况', 'known'),
    期限说明: paperField('总体情况', 'mayBeEmpty', 'phrase'),
    原因: paperField('总体情况', 'byHand', 'phrase'),
    填表人: paperField('落款', 'byHand', 'phrase'),
    审核人: paperField('落款', 'byHand', 'phrase'),
  },
  lists: {
    录入: {
      clause: '已录入',
      columns: ['序号', '项目', '阶段', '材料', '应录', '已录', '单位', '完整率', '日期', '期限', '按期'],
    },
    未录: { clause: '未录入', columns: ['序号', '项目', '阶段', '情况', '期限'] },
    反馈: { clause: '通报、反馈和整改', columns: ['序号', '单位', '日期', '问题', '期限', '状态', '补录'] },
  },
  conditions: ['有录入', '无录入', '有未录', '无未录', '有反馈', '无反馈'],
  alternatives: [
    ['有录入', '无录入'],
    ['有未录', '无未录'],
    ['有反馈', '无反馈'],
  ],
})

const { 期限说明: _terms, ...tableFields } = words.fields

/** Of the tables: without the paper's sentence and conditions, which no sheet has. */
const tableWords = defineWords({
  id: 'monthly-entry-xlsx',
  title,
  fields: { ...tableFields, 版本: paperField('标题', 'mayBeEmpty') },
  lists: words.lists,
  conditions: [],
  requiredColumns: ['录入.材料', '录入.按期', '未录.情况'],
  kinds: {
    截止日期: 'day',
    '录入.序号': 'count',
    '录入.应录': 'count',
    '录入.已录': 'count',
    '录入.完整率': 'share',
    '录入.日期': 'day',
    '录入.期限': 'day',
    '未录.序号': 'count',
    '未录.期限': 'day',
    '反馈.序号': 'count',
    '反馈.日期': 'day',
    '反馈.期限': 'day',
  },
})

interface Sheet {
  bureauName: string
  year: string
  body: MonthlyEntryBody
  projects: number
  entered: SheetRow[]
  missing: SheetRow[]
  feedback: { rows: SheetRow[]; open: number }
  /** What of the day it is due by is not certain. */
  terms: string
}

function inputOf(facts: PaperFacts) {
  const { ownerId: year, body: typed } = recordOf(facts)
  const body = typed as MonthlyEntryBody
  const { county, records, resources } = facts
  const month = `${year}-${body.month ?? '12'}`
  const last = body.countedOn ?? lastDayOfMonth(month)
  const projects = projectsOfYear(county, Number(year), last)
  const lines = entryLines(records, projects)
  return ok<Sheet>({
    bureauName: county.profile.bureauName,
    year,
    body,
    projects: projects.length,
    entered: enteredRows(lines, last),
    missing: missingRows(county, projects, lines, last),
    feedback: feedbackRows(records, lines, month, last),
    terms: sheetDueStatus(rulesOn(resources.rules, `${year}-12-31`).suggestedValues),
  })
}

function model({ bureauName, year, body, projects, entered, missing, feedback: told, terms }: Sheet) {
  const inTime = entered.filter(({ 按期 }) => 按期 === '按期').length
  const open: OpenModel = {
    values: {
      单位: bureauName,
      年度: year,
      月份: body.month && `${Number(body.month)}月`,
      截止日期: dateText(body.countedOn),
      项目数: String(projects),
      登记数: String(entered.length),
      按期数: String(inTime),
      逾期数: String(entered.length - inTime),
      未录数: String(missing.length),
      反馈数: String(told.open),
      期限说明: `本表做出的期限，${terms}`,
      原因: body.causes,
      填表人: body.preparedBy,
      审核人: body.reviewedBy,
    },
    conditions: {
      有录入: entered.length > 0,
      无录入: entered.length === 0,
      有未录: missing.length > 0,
      无未录: missing.length === 0,
      有反馈: told.rows.length > 0,
      无反馈: told.rows.length === 0,
    },
    rows: { 录入: entered, 未录: missing, 反馈: told.rows },
  }
  return paperModel(words, open, {
    onlyUnder: { 录入: '有录入', 未录: '有未录', 反馈: '有反馈' },
    looks: {
      '录入.按期': (text) => (text.includes('逾期') ? 'warning' : null),
      '反馈.状态': (text) => (text === '逾期未答复' ? 'warning' : null),
    },
  })
}

function barred(facts: PaperFacts) {
  const { body, state, ownerId } = recordOf(facts)
  if (isSettledIn(monthlyEntry, state)) return null
  const around = { ...nothingAround, today: facts.county.today, ownerId, filled: [] }
  const lacks = stepLacks(monthlyEntry, { from: 'draft', to: filedState }, body, around)
  if (lacks.length === 0) return null
  const detail = `${lacks.map(({ text }) => text).join('；')}。`
  return fail('PAPER_INCOMPLETE', { title, count: String(lacks.length), detail }).error
}

const sheet = {
  owner: 'record',
  recordKind: monthlyEntry.id,
  stage: 'during',
  norms: ['N27', 'N28', 'N29'],
  records: [platformEntry.id, feedback.id],
  inputOf,
  barred,
  says: ({ terms: _terms, ...said }: Sheet) => said,
} satisfies Partial<PaperAbout<Sheet>>

/** 月度录入情况表: by project and stage what was entered when, in time or late, what is missing, feedback open (N27 to N29). */
export const monthlyEntrySheet = definePaper<Sheet>({
  ...sheet,
  id: 'monthly-entry',
  title,
  format: 'docx',
  made: { by: 'template', words, model, source: { layout: monthlyEntryLayout } },
})

/** Its tables to go on with in a spreadsheet. */
export const monthlyEntryTable = definePaper<Sheet>({
  ...sheet,
  id: 'monthly-entry-xlsx',
  title: '月度录入情况表（表格）',
  fileTitle: title,
  format: 'xlsx',
  made: listPaper({
    drawn: {
      title: '{{年度}}年{{月份}}月度录入情况表',
      about: '{{单位}}　　{{版本}}',
      paper: 'A4 landscape',
      tables: [
        { name: '已录入', table: monthlyEntryTables.录入 },
        { name: '未录入', table: monthlyEntryTables.未录 },
        { name: '通报和反馈', table: monthlyEntryTables.反馈 },
        { name: '总体情况', table: monthlyEntryTables.概况 },
      ],
    },
    words: tableWords,
    model: (of, versionLabel) => {
      const { values, ...rest } = model(of)
      const { 期限说明: _told, ...told } = values
      return { ...rest, values: { ...told, 版本: versionLabel } }
    },
    dayOf: ({ year }) => `${year}-01-01`,
    templateName: `${title}（默认建议稿）`,
  }),
})

import { figures } from '../contract/wording'
import type { Grant } from '../county/county'
import type { FundLedger } from '../funds/fund-ledger'
import { yearLedger } from '../funds/year-ledger'
import { type Fen, sumFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { type CeilingState, isBase } from '../norms/ceiling'
import { enteredState, type FundDocumentBody, fundDocument } from '../records/fund-document'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { annualPlanOf, yearConclusion } from './annual-plan-input'
import { ceilingTableLayout } from './ceiling-table-layout'
import { definePaper, type PaperFacts, yearOf } from './paper'

const title = '年度2%上限测算表'

const ceilingTableWords = defineWords({
  id: 'ceiling-table',
  title,
  fields: {
    单位: paperField('落款', 'always'),
    年度: paperField('标题', 'always'),
    上年度: paperField('上年度补助资金', 'known'),
    基数: paperField('上年度补助资金', 'byHand'),
    年度上限: paperField('年度上限', 'byHand'),
    全年安排: paperField('本年度各项目安排', 'byHand'),
    结论: paperField('本年度各项目安排', 'always'),
    未测算: paperField('本年度各项目安排', 'mayBeEmpty', 'phrase'),
    文件合计: paperField('纳入财政预算的文件', 'known'),
    未登记: paperField('纳入财政预算的文件', 'mayBeEmpty', 'phrase'),
    突破理由: paperField('突破上限的说明', 'byHand', 'phrase'),
    突破文号: paperField('突破上限的说明', 'byHand', 'phrase'),
  },
  lists: {
    下达: { clause: '上年度补助资金', columns: ['级次', '年度', '文号', '金额', '计入'] },
    安排: { clause: '本年度各项目安排', columns: ['序号', '项目', '安排', '累计'] },
    文件: { clause: '纳入财政预算的文件', columns: ['文号', '金额', '项目', '余额'] },
  },
  conditions: ['超出上限', '有未测算项目', '有预算文件', '有未登记文号'],
  requiredColumns: ['下达.金额', '安排.安排'],
})

type Row = Record<string, string | null>

interface CeilingTable {
  bureauName: string
  year: number
  grants: Row[]
  ceiling: CeilingState
  conclusion: string
  /** Names of projects without a total: no sum of the year. */
  unmeasured: string[]
  documents: Row[]
  budgetedFen: Fen
  /** Numbers projects take from that no entered document bears. */
  unknown: string
  reason: string
  paper: string
}

const blank = '＿＿＿＿'
const levelNames: Record<Grant['level'], string> = { central: '中央', region: '自治区' }

/** Why a row is not counted is known where its year says it; else it is the office's to write. */
function counted(grant: Grant, year: number): string {
  if (isBase(grant, year)) return '计入：上年度下拨'
  return `不计入：${grant.fiscalYear === year - 1 ? blank : `不是${year - 1}年度的资金`}`
}

const grantRow = (grant: Grant, year: number): Row => ({
  级次: levelNames[grant.level],
  年度: String(grant.fiscalYear),
  文号: grant.documentNumber.trim() || blank,
  金额: formatYuan(grant.amountFen),
  计入: counted(grant, year),
})

function inputOf(facts: PaperFacts) {
  const { county, resources, records } = facts
  const year = yearOf(facts)
  const params = county.years.find((one) => one.year === year)
  const entered = records
    .filter(({ kind, state }) => kind === fundDocument.id && state === enteredState)
    .map(({ id, body }) => ({ id, body: body as FundDocumentBody, filled: [] }))
  const plan = annualPlanOf(county, resources, year)
  const { ceiling, projects, justification } = plan
  const ledger = yearLedger(county, year, entered)
  return ok<CeilingTable>({
    bureauName: county.profile.bureauName,
    year,
    grants: (params?.grants ?? []).map((grant) => grantRow(grant, year)),
    ceiling,
    conclusion: yearConclusion(plan),
    unmeasured: projects.flatMap(({ name, totalFen }) => (totalFen === null ? [name.trim() || '未命名项目'] : [])),
    documents: documentRows(ledger),
    budgetedFen: ledger.budgetedFen,
    unknown: unknownText(ledger),
    reason: justification?.reason ?? '',
    paper: justification?.paper ?? '',
  })
}

function projectRows({ projects }: CeilingState): Row[] {
  const amounts = projects.map(({ plannedFen }) => plannedFen)
  return projects.map(({ name, plannedFen }, at) => ({
    序号: String(at + 1),
    项目: name,
    安排: formatYuan(plannedFen),
    累计: formatYuan(sumFen(amounts.slice(0, at + 1))),
  }))
}

/** 甲项目700,000.00元；乙项目57,005.02元. */
const takesText = (takes: readonly { name: string; amountFen: Fen }[]) =>
  takes.map(({ name, amountFen }) => `${name}${formatYuan(amountFen)}元`).join('；')

const documentRows = ({ documents }: FundLedger): Row[] =>
  documents.map(({ document, takes, leftFen }) => ({
    文号: document.number,
    金额: formatYuan(document.amountFen),
    项目: takesText(takes),
    余额: formatYuan(leftFen),
  }))

const unknownText = ({ unknown }: FundLedger) =>
  unknown
    .map(
      ({ name, amountFen, documentNumber }) => `${name}（${documentNumber || '没有文号'}，${formatYuan(amountFen)}元）`,
    )
    .join('；')

function model({
  bureauName,
  year,
  grants,
  ceiling,
  conclusion,
  unmeasured,
  documents,
  budgetedFen,
  unknown,
  reason,
  paper,
}: CeilingTable) {
  const projects = projectRows(ceiling)
  const isOpen = unmeasured.length > 0
  const toWrite = (columns: readonly string[]): Row[] => [Object.fromEntries(columns.map((name) => [name, '＿＿']))]
  const { 下达, 安排, 文件 } = ceilingTableWords.lists
  return paperModel(ceilingTableWords, {
    values: {
      单位: bureauName,
      年度: String(year),
      上年度: String(year - 1),
      基数: ceiling.ceilingFen === null ? null : formatYuan(ceiling.baseFen),
      年度上限: figures(ceiling.ceilingFen),
      全年安排: isOpen ? null : formatYuan(ceiling.plannedFen),
      结论: conclusion,
      未测算: unmeasured.join('、'),
      文件合计: formatYuan(budgetedFen),
      未登记: unknown,
      突破理由: reason,
      突破文号: paper,
    },
    conditions: {
      超出上限: ceiling.within === false,
      有未测算项目: isOpen,
      有预算文件: documents.length > 0,
      有未登记文号: unknown !== '',
    },
    rows: {
      下达: grants.length > 0 ? grants : toWrite(下达.columns),
      安排: projects.length > 0 ? projects : toWrite(安排.columns),
      文件: documents.length > 0 ? documents : toWrite(文件.columns),
    },
  })
}

/** 年度2%上限测算表: base, ceiling, what each project takes and out of which budget documents (N10 to N12). */
export const ceilingTable = definePaper<CeilingTable>({
  id: 'ceiling-table',
  title,
  owner: 'year',
  stage: 'before',
  format: 'docx',
  norms: ['N10', 'N11', 'N12'],
  records: [fundDocument.id],
  inputOf,
  says: (input) => input,
  made: { by: 'template', words: ceilingTableWords, model, source: { layout: ceilingTableLayout } },
})

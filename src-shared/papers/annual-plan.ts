import { dateText, figures } from '../contract/wording'
import { formatChineseDate } from '../dates'
import { toDaxie } from '../money/daxie'
import type { Fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { fundSourceNames, targetKindNames } from '../project/project'
import { type AnnualPlanBody, annualPlanLetter } from '../records/annual-plan'
import { contractorGrade } from '../records/contractor-grade'
import { fail, ok } from '../result'
import { lineToWriteOn, type OpenModel, paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { documentNumber, documentNumberToWrite } from '../text/document-number'
import { isBlank } from '../text/filler'
import { phrase } from '../text/join-text'
import { annualPlanFaults } from './annual-plan-faults'
import {
  type AnnualPlan,
  annualPlanOf,
  entryName,
  otherYears,
  type PlanEntry,
  purchaseTime,
  quantityTexts,
  yearConclusion,
} from './annual-plan-input'
import { annualPlanLayout } from './annual-plan-layout'
import { definePaper, type PaperAbout, type PaperFacts, yearOf } from './paper'
import { areasShort, targetValue } from './planned-project'
import { writtenAs } from './written-record'

const title = '年度购买服务计划'

const annualPlanWords = defineWords({
  id: 'annual-plan',
  title,
  fields: {
    单位: paperField('落款', 'always'),
    财政部门: paperField('主送机关', 'known'),
    年度: paperField('标题', 'always'),
    发文字号: paperField('发文字号', 'byHand'),
    成文日期: paperField('落款', 'known'),
    目录文号: paperField('编制依据', 'known'),
    项目个数: paperField('服务内容', 'known'),
    以前年度项目: paperField('服务内容', 'mayBeEmpty', 'asMade'),
    数量分年度说明: paperField('服务内容', 'mayBeEmpty', 'asMade'),
    活动成本合计: paperField('预算', 'known'),
    管理费用合计: paperField('预算', 'known'),
    其他费用合计: paperField('预算', 'known'),
    预算合计小写: paperField('预算', 'always'),
    预算合计大写: paperField('预算', 'known'),
    分年度说明: paperField('预算', 'mayBeEmpty', 'asMade'),
    资金合计: paperField('资金来源', 'known'),
    资金分年度说明: paperField('资金来源', 'mayBeEmpty', 'asMade'),
    上年度: paperField('年度上限', 'known'),
    补助资金: paperField('年度上限', 'byHand'),
    年度上限: paperField('年度上限', 'byHand'),
    全年安排: paperField('年度上限', 'known'),
    上限结论: paperField('年度上限', 'known'),
    上年项目: paperField('上年评价', 'mayBeEmpty'),
    上年评价: paperField('上年评价', 'byHand', 'phrase'),
    上年提示: paperField('上年评价', 'mayBeEmpty', 'asMade'),
  },
  lists: {
    服务: { clause: '服务内容', columns: ['项目', '服务', '对象', '数量', '区域', '期限'] },
    预算: { clause: '预算', columns: ['项目', '活动成本', '管理费用', '其他费用', '合计', '本年度'] },
    资金: { clause: '资金来源', columns: ['项目', '来源', '文号', '金额'] },
    目标: { clause: '绩效目标', columns: ['项目', '类别', '指标', '目标值'] },
    项目目标: { clause: '绩效目标', columns: ['序号', '项目', '目标'] },
    采购: { clause: '采购方式', columns: ['项目', '方式', '时间'] },
  },
  conditions: ['有补助资金', '没有补助资金', '有上年项目', '没有上年项目', '上年情况未填写'],
  alternatives: [
    ['有补助资金', '没有补助资金'],
    ['有上年项目', '没有上年项目', '上年情况未填写'],
  ],
  requiredColumns: ['服务.服务', '预算.合计'],
})

export function annualPlanModel(plan: AnnualPlan) {
  const { projects, groups, ceiling, before, year, letter } = plan
  const sum = (amount: Fen) => (plan.unmeasured ? null : formatYuan(amount))
  const unfunded = projects.some(({ fundSources }) => fundSources.some(({ amountFen }) => amountFen === null))
  const open: OpenModel = {
    values: {
      单位: plan.bureauName,
      财政部门: `${plan.regionName}财政局`,
      年度: String(year),
      发文字号: documentNumber(letter.number) || documentNumberToWrite(letter.draftedOn?.slice(0, 4) ?? year),
      成文日期: formatChineseDate(letter.draftedOn ?? plan.today),
      目录文号: plan.catalogNumbers.join('、'),
      项目个数: projects.length === 0 ? null : String(projects.length),
      活动成本合计: sum(groups.A),
      管理费用合计: sum(groups.B),
      其他费用合计: sum(groups.C),
      预算合计小写: sum(plan.totalFen),
      预算合计大写: plan.unmeasured ? null : toDaxie(plan.totalFen),
      以前年度项目: earlierProjects(plan),
      数量分年度说明: projects.some(({ yearQuantities }) => yearQuantities.length > 0) ? quantitiesExplained : '',
      分年度说明: plan.unmeasured ? '' : splitOfYears(plan),
      资金合计: unfunded ? null : formatYuan(plan.fundsFen),
      资金分年度说明:
        plan.unmeasured || otherYears(plan).length === 0
          ? ''
          : `，其中${year}年度安排${formatYuan(ceiling.plannedFen)}元`,
      上年度: String(year - 1),
      补助资金: ceiling.ceilingFen === null ? null : formatYuan(ceiling.baseFen),
      年度上限: figures(ceiling.ceilingFen),
      全年安排: sum(ceiling.plannedFen),
      上限结论: yearConclusion(plan),
      上年项目: before.map((name) => `“${name}”`).join('、'),
      ...lastYear(plan),
    },
    conditions: {
      有补助资金: ceiling.ceilingFen !== null,
      没有补助资金: ceiling.ceilingFen === null,
      有上年项目: letter.lastYearBought !== 'none' && before.length > 0,
      没有上年项目: letter.lastYearBought === 'none',
      上年情况未填写: letter.lastYearBought !== 'none' && before.length === 0,
    },
    rows: {
      服务: projects.flatMap(serviceRows),
      预算: projects.map(budgetRow),
      资金: projects.flatMap(fundRows),
      目标: projects.flatMap(targetRows),
      项目目标: projects.map(targetsOfProject),
      采购: projects.map((entry) => ({ 项目: entryName(entry), 方式: entry.method, 时间: purchaseTime(entry) })),
    },
  }
  return paperModel(annualPlanWords, open, { asMade: ['服务.数量', '服务.期限', '项目目标.目标'] })
}

/** （其中以前年度项目、在本年度继续安排资金的1个）; '' without any. */
function earlierProjects({ projects }: AnnualPlan): string {
  const count = projects.filter(({ of }) => of !== null).length
  return count === 0 ? '' : `（含其他年度的项目、在本年度安排资金的${count}个）`
}

const quantitiesExplained =
  '跨年度项目的数量写明全期和本年度的部分，本年度的部分按各年度资金的比例划分到整数，以合同约定为准。'

/** What of the sum is this year's: all of it, or how much, and what the other years take. */
function splitOfYears(plan: AnnualPlan): string {
  const { year, ceiling } = plan
  const others = otherYears(plan)
  if (plan.projects.length === 0) return ''
  if (others.length === 0) return `，全部在${year}年度安排`
  const thisYear = `${year}年度安排${formatYuan(ceiling.plannedFen)}元（大写：${toDaxie(ceiling.plannedFen)}）`
  const rest = others.map((other) => `${other.year}年度${formatYuan(other.amountFen)}元`).join('、')
  return `，其中${thisYear}，其余在其他年度安排（${rest}）`
}

/** What is known of last year's result: what the office wrote, else what is on record; nothing is taken for “none”. */
function lastYear({ letter, grades, before }: AnnualPlan) {
  if (!isBlank(letter.lastYear)) return { 上年评价: letter.lastYear, 上年提示: '' }
  const told = grades.map(({ told, use }) => `${told}，${use ? `运用：${use}` : `在本计划中的运用：${lineToWriteOn}`}`)
  const isOpen = before.length === 0 && letter.lastYearBought === null
  return { 上年评价: told.join('；'), 上年提示: isOpen ? '（上年度没有购买同类服务的，写明“没有购买”）' : '' }
}

const serviceRows = (entry: PlanEntry) => {
  const { items, beneficiaries, areas, startOn, endOn } = entry
  return items.map((item, at) => ({
    项目: entryName(entry),
    服务: item.name,
    对象: beneficiaries,
    数量: quantityTexts(entry, at).join('\n'),
    区域: areasShort(areas),
    期限: startOn && endOn ? `${dateText(startOn)}\n至${dateText(endOn)}` : null,
  }))
}

const budgetRow = (entry: PlanEntry) => {
  const { groups, totalFen, yearFen } = entry
  return {
    项目: entryName(entry),
    活动成本: figures(groups?.A ?? null),
    管理费用: figures(groups?.B ?? null),
    其他费用: figures(groups?.C ?? null),
    合计: figures(totalFen),
    本年度: figures(yearFen),
  }
}

const fundRows = (entry: PlanEntry) =>
  entry.fundSources.map(({ kind, amountFen, documentNumber }) => ({
    项目: entryName(entry),
    来源: fundSourceNames[kind],
    文号: [documentNumber, entry.budgetDocumentNumber && `预算：${entry.budgetDocumentNumber}`]
      .filter(Boolean)
      .join('；'),
    金额: figures(amountFen),
  }))

const targetRows = (entry: PlanEntry) =>
  entry.targets.map(({ kind, indicator, value, unit }) => ({
    项目: entryName(entry),
    类别: targetKindNames[kind],
    指标: phrase(indicator),
    目标值: targetValue(value, unit),
  }))

/** A line for each of the seven kinds: 受益人数：受益困难群众人数 7680人. */
const targetsOfProject = (entry: PlanEntry, at: number) => ({
  序号: String(at + 1),
  项目: entryName(entry),
  目标: targetRows(entry)
    .map(({ 类别, 指标, 目标值 }) => `${类别}：${指标} ${目标值}`)
    .join('\n'),
})

const planOf = (facts: PaperFacts) =>
  annualPlanOf(facts.county, facts.resources, yearOf(facts), {
    letter: writtenAs<AnnualPlanBody>(facts, annualPlanLetter),
    records: facts.records,
  })

const inputOf = (facts: PaperFacts) => ok(planOf(facts))

/** Said together, the first few of them: what the plan lacks, before it is made. */
function barred(facts: PaperFacts) {
  const year = yearOf(facts)
  const faults = annualPlanFaults(facts.county, year, planOf(facts))
  if (faults.length === 0) return null
  const [told, rest] = [faults.slice(0, 6), faults.length - 6]
  const detail = told.join('') + (rest > 0 ? `另有${rest}项。` : '')
  return fail('PAPER_INCOMPLETE', { title, count: String(faults.length), detail }).error
}

/** The table alone: it bears no number. What every plan of one year says anyway is left out, so that older ones stay as they are. */
function saysTable({ today: _day, letter: _letter, grades: _grades, justification, projects, ...said }: AnnualPlan) {
  const own = projects.map(({ years, yearFen, yearQuantities, of, ...project }) =>
    of === null && yearFen === project.totalFen
      ? project
      : { ...project, years, of, ...(yearQuantities.length > 0 && { yearQuantities }) },
  )
  return { ...said, projects: own, ...(said.ceiling.within === false && { justification }) }
}

/** What of its letter is printed; what a later version asked for first and nobody has answered is no part of it. */
const printedOf = ({ letter: { dueOn: _due, lastYearBought, ...printed } }: AnnualPlan) => ({
  ...printed,
  ...(lastYearBought !== null && { lastYearBought }),
})

const says = (plan: AnnualPlan) => ({
  ...saysTable(plan),
  ...(plan.grades.length > 0 && { grades: plan.grades }),
  letter: printedOf(plan),
})

/** Before its letter had a record of its own. */
const saidBefore = (plan: AnnualPlan) =>
  plan.grades.length > 0 || Object.values(printedOf(plan)).some(Boolean) ? [] : [saysTable(plan)]

const plan = {
  owner: 'year',
  stage: 'before',
  norms: ['P01', 'P02', 'P03'],
  records: [annualPlanLetter.id, contractorGrade.id],
  inputOf,
  barred,
  says,
} satisfies Partial<PaperAbout<AnnualPlan>>

/** 年度购买服务计划: compiled by the bureau, submitted to the finance bureau of the same level (P01, annex 1 一(一)). */
export const annualPlan = definePaper<AnnualPlan>({
  ...plan,
  id: 'annual-plan',
  title,
  saidBefore,
  format: 'docx',
  made: { by: 'template', words: annualPlanWords, model: annualPlanModel, source: { layout: annualPlanLayout } },
})

/** Its 项目汇总 with live sums. */
export const annualPlanTable = definePaper<AnnualPlan>({
  ...plan,
  id: 'annual-plan-xlsx',
  says: saysTable,
  title: '年度购买服务计划（汇总表）',
  fileTitle: '年度购买服务计划汇总表',
  format: 'xlsx',
  made: {
    by: 'writer',
    writer: 'annual-plan-xlsx',
    written: (input, versionLabel) => ({ plan: input, versionLabel }),
    templateName: () => '年度购买服务计划汇总表（默认建议稿）',
  },
})

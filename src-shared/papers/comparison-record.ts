import { unitCostFen } from '../budget/decimal'
import { figures, words } from '../contract/wording'
import { isIndividual } from '../contractor/contractor'
import { isCreditQuery } from '../contractor/credit-query'
import { validityText } from '../contractor/validity'
import { thresholdInForce } from '../law/procurement'
import { procurementDay } from '../law/procurement-day'
import { formatYuan } from '../money/yuan'
import { rulesFor } from '../office-data/rules-for'
import type { Project } from '../project/project'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { sameName } from '../text/fold-text'
import { comparisonRecordLayout } from './comparison-record-layout'
import { definePaper, type PaperFacts } from './paper'
import {
  awardedTo,
  dayOrBlank,
  doneOn,
  type PurchaseForm,
  purchaseHead,
  purchaseHeadFields,
  wrongMethod,
} from './purchase-head'

const title = '比选记录和成交确认书'
const award = '成交确认'

const comparisonRecordWords = defineWords({
  id: 'comparison-record',
  title,
  fields: {
    ...purchaseHeadFields,
    限额标准: paperField('采购项目', 'byHand'),
    集体决策日期: paperField('采购项目', 'known'),
    比选日期: paperField('报价比较', 'known'),
    成交供应商: paperField(award, 'byHand'),
    供应商名称: paperField('邀请对象', 'mayBeEmpty'),
    供应商代码: paperField('邀请对象', 'mayBeEmpty'),
    供应商资格: paperField('邀请对象', 'mayBeEmpty'),
    供应商信用: paperField('邀请对象', 'mayBeEmpty'),
    成交单价: paperField('报价比较', 'mayBeEmpty'),
    成交总价: paperField('报价比较', 'mayBeEmpty'),
    成交金额小写: paperField(award, 'byHand'),
    成交金额大写: paperField(award, 'byHand'),
    成交日期: paperField(award, 'known'),
  },
  lists: {},
  conditions: [],
})

function inputOf(facts: PaperFacts) {
  const { project, values } = purchaseHead(facts)
  const { awardedFen, awardedOn } = project.procurement
  const awarded = awardedTo(facts.county, project)
  return ok<PurchaseForm>({
    values: {
      ...values,
      限额标准: thresholdText(facts, project),
      集体决策日期: dayOrBlank(doneOn(project, 'resolution')),
      比选日期: dayOrBlank(doneOn(project, 'comparison')),
      成交供应商: awarded,
      供应商名称: awarded,
      ...registered(facts, project),
      成交单价: awardedUnitPrice(project),
      成交总价: figures(awardedFen),
      成交金额小写: figures(awardedFen),
      成交金额大写: words(awardedFen),
      成交日期: dayOrBlank(awardedOn),
    },
    conditions: {},
    rows: {},
  })
}

/** With the paper it stands in; without a confirmed one it says so. */
function thresholdText({ county }: PaperFacts, project: Project): string {
  const params = county.years.find(({ year }) => year === project.year) ?? null
  const { thresholdDefaults } = rulesFor(county.rules, project)
  const limit = thresholdInForce(params, project.year, procurementDay(project), thresholdDefaults)
  return `${formatYuan(limit.amountFen)}元（${limit.confirmed ? limit.source : '未确认，请核'}）`
}

/** Of one service: the amount by its quantity, rounded once, for comparison. */
function awardedUnitPrice({ items: [item, second], procurement: { awardedFen } }: Project): string | null {
  if (!item || second || awardedFen === null) return null
  const each = unitCostFen(awardedFen, item.quantity)
  return each === null ? null : `${formatYuan(each)}元/${item.unit}`
}

/** What the register knows of who was awarded. */
function registered({ county }: PaperFacts, project: Project) {
  const chosen = county.contractors.find(({ id }) => id === project.contractorId)
  if (!chosen || !sameName(chosen.name, awardedTo(county, project)))
    return { 供应商代码: null, 供应商资格: null, 供应商信用: null }
  const told = (queries: boolean) =>
    chosen.qualifications
      .filter((paper) => isCreditQuery(paper) === queries)
      .map((paper) => [paper.title.trim(), validityText(paper)].filter(Boolean).join('，'))
      .join('；')
  return {
    供应商代码: isIndividual(chosen) ? null : chosen.creditCode,
    供应商资格: told(false),
    供应商信用: told(true),
  }
}

/** 比选记录 and 成交确认书 of a purchase below the threshold (N08): no law prints a form, the office's own rules hold. */
export const comparisonRecord = definePaper<PurchaseForm>({
  id: 'comparison-record',
  title,
  owner: 'project',
  stage: 'before',
  format: 'docx',
  norms: ['N08'],
  inputOf,
  barred: (facts) => wrongMethod(facts, title, 'internalControl'),
  says: (form) => form,
  made: {
    by: 'template',
    words: comparisonRecordWords,
    model: (form) => paperModel(comparisonRecordWords, form),
    source: { layout: comparisonRecordLayout },
  },
})

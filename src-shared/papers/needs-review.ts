import { figures } from '../contract/wording'
import { type Project, smeReserveNames } from '../project/project'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { phrase } from '../text/join-text'
import { needsReviewLayout } from './needs-review-layout'
import { definePaper, type PaperFacts } from './paper'
import { targetValue } from './planned-project'
import {
  awardedTo,
  dayInCell,
  dayOrBlank,
  doneOn,
  type PurchaseForm,
  purchaseHead,
  purchaseHeadFields,
  wrongMethod,
} from './purchase-head'

const title = '采购需求调查与审查记录'

const needsReviewWords = defineWords({
  id: 'needs-review',
  title,
  fields: {
    ...purchaseHeadFields,
    调查完成日期: paperField('调查情况', 'known'),
    调查经办: paperField('调查情况', 'byHand'),
    绩效目标: paperField('一般性审查', 'byHand'),
    验收安排: paperField('一般性审查', 'byHand'),
    中小企业政策: paperField('重点审查', 'byHand'),
  },
  lists: {
    历史: { clause: '历史成交', columns: ['项目', '供应商', '数量', '金额', '日期'] },
    风险: { clause: '可能的风险', columns: ['序号', '风险', '应对'] },
  },
  conditions: ['有历史成交', '无历史成交', '有风险', '无风险'],
  alternatives: [
    ['有历史成交', '无历史成交'],
    ['有风险', '无风险'],
  ],
})

function inputOf(facts: PaperFacts) {
  const { project, values } = purchaseHead(facts)
  const { contract, procurement, targets } = project
  const past = pastPurchases(facts, project)
  const risks = contract.risks.filter(({ point }) => point.trim() !== '')
  const { smeReserve, smeReason, steps } = procurement
  const reserve = smeReserve && `${smeReserveNames[smeReserve]}${smeReason.trim() && `：${phrase(smeReason)}`}`
  return ok<PurchaseForm>({
    values: {
      ...values,
      调查完成日期: dayOrBlank(doneOn(project, 'needs')),
      调查经办: steps.find(({ id }) => id === 'needs')?.who ?? null,
      绩效目标: targets
        .filter(({ value }) => value.trim() !== '')
        .map(({ indicator, value, unit }) => `${phrase(indicator)}${targetValue(value, unit)}`)
        .join('；'),
      验收安排: contract.payments
        .filter(({ prepaid }) => !prepaid)
        .map(({ name, milestone }) => (milestone.trim() ? `${name}：${phrase(milestone)}` : name))
        .join('；'),
      中小企业政策: reserve,
    },
    conditions: {
      有历史成交: past.length > 0,
      无历史成交: past.length === 0,
      有风险: risks.length > 0,
      无风险: risks.length === 0,
    },
    rows: {
      历史: past,
      风险: risks.map(({ point, response }, at) => ({
        序号: String(at + 1),
        风险: phrase(point),
        应对: phrase(response),
      })),
    },
  })
}

/** What the county has bought of the same services before, the newest first: 历史成交 of art. 15. */
function pastPurchases({ county }: PaperFacts, { id, year, items }: Project): PurchaseForm['rows'][string] {
  const codes = new Set(items.map(({ code }) => code))
  return county.projects
    .filter((one) => one.id !== id && one.status !== 'binned' && !county.guests?.has(one.id) && one.year <= year)
    .filter((one) => one.procurement.awardedFen !== null && one.items.some(({ code }) => codes.has(code)))
    .sort((one, other) => other.year - one.year || one.name.localeCompare(other.name, 'zh'))
    .map((one) => ({
      项目: one.name,
      供应商: awardedTo(county, one),
      数量: one.items
        .filter(({ code }) => codes.has(code))
        .map(({ quantity, unit }) => `${quantity}${unit}`)
        .join('、'),
      金额: figures(one.procurement.awardedFen),
      日期: dayInCell(one.procurement.awardedOn),
    }))
}

/** 采购需求调查与审查记录 (实施条例 art. 15; 财库〔2021〕22号 unread): what was asked on the market, and who reviewed the needs. */
export const needsReview = definePaper<PurchaseForm>({
  id: 'needs-review',
  title,
  owner: 'project',
  stage: 'before',
  format: 'docx',
  norms: ['P33'],
  inputOf,
  barred: (facts) => wrongMethod(facts, title, 'publicProcurement'),
  says: (form) => form,
  made: {
    by: 'template',
    words: needsReviewWords,
    model: (form) => paperModel(needsReviewWords, form, { onlyUnder: { 历史: '有历史成交', 风险: '有风险' } }),
    source: { layout: needsReviewLayout },
  },
})

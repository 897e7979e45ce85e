import type { Calendars } from '../calendar/workdays'
import { dateText } from '../contract/wording'
import { type IsoDate, realDate } from '../dates'
import { matterNames } from '../documents/draft-comparison'
import { rulesFor } from '../office-data/rules-for'
import { fileLimit, limitOf, publishLimit } from '../procurement/legal-limits'
import { judgeLimit, type Limit, limitDay } from '../procurement/limit'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { contractFilingLayout } from './contract-filing-layout'
import { definePaper, type PaperFacts } from './paper'
import { awardedTo, dayInCell, dayOrBlank, type PurchaseForm, purchaseHead, purchaseHeadFields } from './purchase-head'

const title = '合同公告与备案单'

const contractFilingWords = defineWords({
  id: 'contract-filing',
  title,
  fields: {
    ...purchaseHeadFields,
    合同编号: paperField('合同', 'byHand'),
    签订日期: paperField('合同', 'known'),
    承接主体: paperField('合同', 'byHand'),
    比对结果: paperField('与采购文件所附合同的比对', 'known', 'asMade'),
  },
  lists: {
    公告: { clause: '合同公告', columns: ['合同', '签订', '截止', '实际', '情况'] },
    备案: { clause: '副本备案', columns: ['合同', '签订', '截止', '实际', '情况'] },
    差异: { clause: '与采购文件所附合同的比对', columns: ['条款', '事项'] },
  },
  conditions: ['政府采购', '自行采购', '有差异'],
  alternatives: [['政府采购', '自行采购']],
})

function inputOf(facts: PaperFacts) {
  const { county } = facts
  const { project, values } = purchaseHead(facts)
  const { contract, procurement } = project
  const { calendars, timeLimits } = rulesFor(county.rules, project)
  const [publish, file] = [limitOf(publishLimit, timeLimits), limitOf(fileLimit, timeLimits)]
  const signed = [{ title: '合同', ...contract }, ...(county.amendments?.get(project.id) ?? [])]
  const compared = county.draftComparisons?.get(project.id)
  const deviations = compared?.comparedOn ? compared.deviations : []
  const isOwn = procurement.method === 'internal_control'
  return ok<PurchaseForm>({
    values: {
      ...values,
      合同编号: contract.number,
      签订日期: dayOrBlank(contract.signedOn),
      承接主体: awardedTo(county, project),
      比对结果: comparisonText(compared),
    },
    conditions: { 政府采购: !isOwn, 自行采购: isOwn, 有差异: deviations.length > 0 },
    rows: {
      公告: signed.map((one) => dutyRow(one.title, publish, one.signedOn, one.publishedOn, calendars)),
      备案: signed.map((one) => dutyRow(one.title, file, one.signedOn, one.filedOn, calendars)),
      差异: deviations.map(({ place: 条款, matters }) => ({
        条款,
        事项: matters.map((matter) => matterNames[matter]).join('、'),
      })),
    },
  })
}

type Compared =
  NonNullable<PaperFacts['county']['draftComparisons']> extends ReadonlyMap<string, infer One> ? One : never

/** The same as the rule on it says (P33). */
function comparisonText(compared: Compared | undefined): string {
  if (!compared) return '没有导入采购文件所附合同，软件没有比对，请人工核对。'
  const { draft, against, comparedOn, deviations, remarks } = compared
  if (comparedOn === null) return `采购文件所附合同“${draft}”还没有与${against}比对，请在“合同”一步打开比对。`
  const apart = deviations.length > 0 ? `有${deviations.length}处涉及实质内容的差异，见下表` : '没有发现实质内容的差异'
  const more = remarks > 0 ? `，另有${remarks}条文字不同` : ''
  return `${dateText(comparedOn)}将采购文件所附合同“${draft}”与${against}逐条比对，${apart}${more}。`
}

const late = '逾期，请附情况说明'
const unknown = '没有该年的放假安排，不可判定'

/** What is owed within working days of a signing, the day and how it stands. */
function dutyRow(
  name: string,
  limit: Limit,
  signed: IsoDate | null,
  done: IsoDate | null,
  calendars: Calendars,
): Record<string, string> {
  const [from, on] = [realDate(signed), realDate(done)]
  const until = from && limitDay(limit, from, calendars)
  const verdict = from && on && judgeLimit(limit, from, on, calendars)
  return {
    合同: name,
    签订: dayInCell(from),
    截止: dateText(until) ?? (from ? unknown : limit.title),
    实际: dayInCell(on),
    情况:
      verdict === null || verdict === '' ? '待办' : verdict === 'kept' ? '按期' : verdict === 'late' ? late : unknown,
  }
}

/** 合同公告与备案单 (实施条例 art. 50, 采购法 art. 47): of the contract and of what was agreed on it later. */
export const contractFiling = definePaper<PurchaseForm>({
  id: 'contract-filing',
  title,
  owner: 'project',
  stage: 'before',
  format: 'docx',
  norms: ['P21', 'P33'],
  inputOf,
  says: (form) => form,
  made: {
    by: 'template',
    words: contractFilingWords,
    model: (form) =>
      paperModel(contractFilingWords, form, {
        onlyUnder: { 公告: '政府采购', 备案: '政府采购', 差异: '有差异' },
        looks: { '公告.情况': lookOf, '备案.情况': lookOf },
      }),
    source: { layout: contractFilingLayout },
  },
})

function lookOf(text: string): 'warning' | 'notice' | null {
  if (text === late) return 'warning'
  return text === unknown ? 'notice' : null
}

import {
  type Contractor,
  contractorKindNames,
  enterpriseSizeNames,
  isIndividual,
  type Qualification,
} from '../contractor/contractor'
import { isCreditQuery } from '../contractor/credit-query'
import { validityText } from '../contractor/validity'
import { registeredAs } from '../county/credit-code'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { contractorCheckLayout } from './contractor-check-layout'
import { definePaper, type PaperFacts } from './paper'
import { findingsOf } from './procurement-check-looks'
import { dayInCell, type PurchaseForm, purchaseHead, purchaseHeadFields } from './purchase-head'

const title = '承接主体资格与信用查验表'
const subject = '承接主体'

/** Where credit is looked up, and by what a query of the register is known to be one of it. */
const channels = { 信用中国: /信用中国/, 中国政府采购网: /政府采购/, 社会组织信用信息: /社会组织/ } as const
type Channel = keyof typeof channels
const channelNames = Object.keys(channels) as Channel[]

const contractorCheckWords = defineWords({
  id: 'contractor-check',
  title,
  fields: {
    ...purchaseHeadFields,
    承接主体: paperField(subject, 'byHand'),
    证件名称: paperField(subject, 'known'),
    证件号码: paperField(subject, 'byHand'),
    主体类型: paperField(subject, 'byHand'),
    登记类别: paperField(subject, 'byHand'),
    企业划型: paperField(subject, 'byHand'),
    法定代表人: paperField(subject, 'byHand'),
    地址: paperField(subject, 'byHand'),
    信用中国日期: paperField('信用查询', 'known'),
    信用中国编号: paperField('信用查询', 'mayBeEmpty'),
    中国政府采购网日期: paperField('信用查询', 'known'),
    中国政府采购网编号: paperField('信用查询', 'mayBeEmpty'),
    社会组织信用信息日期: paperField('信用查询', 'known'),
    社会组织信用信息编号: paperField('信用查询', 'mayBeEmpty'),
  },
  lists: {
    资格: { clause: '资格材料', columns: ['序号', '名称', '编号', '有效期'] },
    查询: { clause: '信用查询', columns: ['名称', '编号', '日期'] },
    问题: { clause: '软件核对发现的问题', columns: ['问题', '办法'] },
  },
  conditions: ['有资格材料', '无资格材料', '有其他查询', '有待处理问题'],
  alternatives: [['有资格材料', '无资格材料']],
})

function inputOf(facts: PaperFacts) {
  const { project, values, verdicts } = purchaseHead(facts)
  const chosen = facts.county.contractors.find(({ id }) => id === project.contractorId) ?? null
  const papers = (chosen?.qualifications ?? []).filter((paper) => paper.title.trim() !== '')
  const proofs = papers.filter((paper) => !isCreditQuery(paper))
  const queries = papers.filter(isCreditQuery)
  const told = channelNames.map((channel) => newestOn(channel, queries))
  const others = queries.filter((query) => !told.includes(query))
  const open = chosen ? findingsOf(['contractor'], verdicts) : []
  return ok<PurchaseForm>({
    values: {
      ...values,
      ...identityOf(chosen),
      ...Object.assign({}, ...channelNames.map((channel) => queryWords(channel, newestOn(channel, queries)))),
    },
    conditions: {
      有资格材料: proofs.length > 0,
      无资格材料: proofs.length === 0,
      有其他查询: others.length > 0,
      有待处理问题: open.length > 0,
    },
    rows: {
      资格: proofs.map((paper, at) => ({
        序号: String(at + 1),
        名称: paper.title,
        编号: paper.number,
        有效期: validityText(paper) ?? '未填',
      })),
      查询: others.map(({ title: 名称, number: 编号, validFrom }) => ({ 名称, 编号, 日期: dayInCell(validFrom) })),
      问题: open,
    },
  })
}

/** As it is registered; the number of a person is not printed whole. */
function identityOf(chosen: Contractor | null): Record<string, string | null> {
  const person = chosen !== null && isIndividual(chosen)
  const size = chosen?.enterpriseSize
  return {
    承接主体: chosen?.name ?? null,
    证件名称: person ? '公民身份号码' : '统一社会信用代码',
    证件号码: person ? '对照居民身份证查验，不在本表抄录' : (chosen?.creditCode ?? null),
    主体类型: chosen && contractorKindNames[chosen.kind],
    登记类别: chosen && (person ? '/' : (registeredAs(chosen.creditCode)?.name ?? null)),
    企业划型: chosen && (chosen.kind === 'enterprise' ? (size ? enterpriseSizeNames[size] : null) : '不适用（非企业）'),
    法定代表人: chosen && (person ? '/' : chosen.legalRepresentative),
    地址: chosen?.address ?? null,
  }
}

/** The newest query that names the channel. */
const newestOn = (channel: Channel, queries: Qualification[]): Qualification | undefined =>
  queries
    .filter((query) => channels[channel].test(query.title))
    .toSorted((one, other) => (other.validFrom ?? '').localeCompare(one.validFrom ?? ''))
    .at(0)

/** Without a query both are written in by hand. */
const queryWords = (channel: Channel, found: Qualification | undefined): Record<string, string> => ({
  [`${channel}日期`]: dayInCell(found?.validFrom),
  [`${channel}编号`]: found?.number ?? '',
})

/** 承接主体资格与信用查验表 of the chosen contractor (N15, Procurement Law art. 22): conclusions are written in by hand. */
export const contractorCheck = definePaper<PurchaseForm>({
  id: 'contractor-check',
  title,
  owner: 'project',
  stage: 'before',
  format: 'docx',
  norms: ['N15'],
  inputOf,
  says: (form) => form,
  made: {
    by: 'template',
    words: contractorCheckWords,
    model: (form) =>
      paperModel(contractorCheckWords, form, {
        onlyUnder: { 资格: '有资格材料', 查询: '有其他查询', 问题: '有待处理问题' },
        looks: { '资格.有效期': (text) => (text === '未填' ? 'warning' : null) },
      }),
    source: { layout: contractorCheckLayout },
  },
})

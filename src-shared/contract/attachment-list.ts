import { name } from '../text/join-text'
import type { ContractInput } from './contract-input'
import { buysHouseholdSurvey, listsAreasInTable, recordFormsOf } from './model-conditions'
import type { RecordForm } from './record-forms'

/** 附件 made with every contract, in their printed order; forms in resources/contract/attachments.json. */
export type AttachmentId =
  | 'listRules'
  | 'quote'
  | 'surveyForm'
  | 'recordForm'
  | 'confidentiality'
  | 'servicePlan'
  | 'acceptance'
  | 'evaluation'
  | 'authorisation'
  | 'handover'
  | 'areas'

interface StandardAttachment {
  id: AttachmentId
  /** Several: each is an attachment of its own. */
  title(input: ContractInput): string | string[]
  /** Other words clerks list it by. */
  also: RegExp
  when?(input: ContractInput): boolean
}

const standard: StandardAttachment[] = [
  { id: 'listRules', title: () => '服务对象数量和名单口径', also: /口径|(?:户数|数量).*名单/ },
  { id: 'quote', title: () => '报价明细', also: /报价/ },
  { id: 'surveyForm', title: () => '入户调查表（样表）', also: /调查表/, when: buysSurvey },
  { id: 'recordForm', title: recordFormTitles, also: /(?:记录表|调查表|登记表|底稿)/ },
  { id: 'confidentiality', title: () => '保密承诺书（样表）', also: /保密/ },
  { id: 'servicePlan', title: () => '服务方案', also: /(?:服务|实施|工作)方案/ },
  { id: 'acceptance', title: () => '验收标准', also: /验收标准/ },
  { id: 'evaluation', title: () => '绩效评价指标和评分表', also: /评价指标|绩效.{0,6}(?:指标|评分)/ },
  { id: 'authorisation', title: () => '个人信息处理告知书和授权书（样表）', also: /个人信息.*(?:告知|授权)/ },
  { id: 'handover', title: () => '档案移交清单（样表）', also: /移交清单/ },
  { id: 'areas', title: () => '服务区域表', also: /服务区域/, when: listsAreasInTable },
]

export interface Attachment {
  /** null = listed by the clerk, without a form of the program. */
  id: AttachmentId | null
  number: number
  title: string
}

/** The one list all references and numbers come from: the standard ones that apply, then what the clerk has added. */
export function attachmentsOf(input: ContractInput): Attachment[] {
  const forms = standard.filter(({ when }) => when?.(input) ?? true)
  const added = typedAttachments(input.project.contract.attachments).filter(
    (title) => !standard.some(({ also }) => also.test(title)),
  )
  return [
    ...forms.flatMap((form) => [form.title(input)].flat().map((title) => ({ id: form.id, title }))),
    ...added.map((title) => ({ id: null, title })),
  ].map((attachment, index) => ({ ...attachment, number: index + 1 }))
}

/** Of the six papers a contract has at least (domain 4, C24), those the clerk's list does not name. */
export function attachmentsNotListed(typed: string[], homeSurvey: boolean): string[] {
  const titles = typedAttachments(typed)
  return [
    { title: '数量和名单口径', also: /口径|(?:户数|数量).*名单/ },
    { title: '报价明细', also: /报价/ },
    homeSurvey
      ? { title: '入户调查表样', also: /调查表/ }
      : { title: '服务记录表样', also: /(?:记录|调查|登记)表|底稿/ },
    { title: '保密承诺书', also: /保密/ },
    { title: '服务方案', also: /(?:服务|实施|工作)方案/ },
    { title: '验收标准', also: /验收标准/ },
  ].flatMap(({ title, also }) => (titles.some((listed) => also.test(listed)) ? [] : [title]))
}

/** Titles as typed, without a number before them or a mark behind: 附件7 其他； -> 其他. */
export const typedAttachments = (typed: string[]): string[] =>
  typed
    .map((title) => name(name(title).replace(/^附件\s*[\d一二三四五六七八九十]*\s*[:：.、]?\s*(?=\S)/, '')))
    .filter((title) => title !== '')

function buysSurvey({ project, catalog }: ContractInput): boolean {
  return buysHouseholdSurvey(project, catalog)
}

function recordFormTitles(input: ContractInput): string[] {
  return recordFormsOf(input).map(recordFormTitle)
}

export const recordFormTitle = (form: RecordForm) => `${form}（样表）`

/** All of them in one name, for a template that has one page for them. */
export const recordFormName = (input: ContractInput): string => recordFormsOf(input).join('、')

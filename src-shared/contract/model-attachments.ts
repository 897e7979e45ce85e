import type { PartOf } from '../papers/contract'
import { type AttachmentId, attachmentsOf, recordFormName } from './attachment-list'
import type { ContractInput } from './contract-input'
import { countText } from './wording'

const references = {
  口径附件: 'listRules',
  报价附件: 'quote',
  调查表附件: 'surveyForm',
  记录表附件: 'recordForm',
  保密附件: 'confidentiality',
  方案附件: 'servicePlan',
  验收附件: 'acceptance',
  告知附件: 'authorisation',
  移交附件: 'handover',
  区域附件: 'areas',
} as const satisfies Record<string, AttachmentId>

type Reference = keyof typeof references

/** C24: the list of attachments, and how clauses refer to each: 附件2; '' where there is none. */
export function attachmentValues(input: ContractInput): PartOf<Reference | '附件清单' | '区域个数' | '记录表名称'> {
  const attachments = attachmentsOf(input)
  const reference = (id: AttachmentId) => {
    const found = attachments.find((attachment) => attachment.id === id)
    return found ? `附件${found.number}` : ''
  }
  const values = Object.fromEntries(Object.entries(references).map(([field, id]) => [field, reference(id)]))
  return {
    ...(values as PartOf<Reference>),
    附件清单: attachments.map(({ number, title }) => `附件${number}：${title}`).join('\n'),
    区域个数: countText(input.project.areas.filter((area) => area.trim()).length),
    记录表名称: recordFormName(input),
  }
}

import { type Attachment, type AttachmentId, attachmentsOf, recordFormName, recordFormTitle } from './attachment-list'
import type { ContractInput } from './contract-input'
import type { PartOf } from './contract-words'
import { ofRecordForms, type RecordForm } from './record-forms'
import { countText } from './wording'

const references = {
  口径附件: 'listRules',
  报价附件: 'quote',
  调查表附件: 'surveyForm',
  记录表附件: 'recordForm',
  保密附件: 'confidentiality',
  方案附件: 'servicePlan',
  验收附件: 'acceptance',
  评价附件: 'evaluation',
  告知附件: 'authorisation',
  移交附件: 'handover',
  区域附件: 'areas',
} as const satisfies Record<string, AttachmentId>

type Reference = keyof typeof references

/** What the clerk has added has no page here: it is put behind, its pages counted by hand. */
const listed = ({ id, number, title }: Attachment): string =>
  `附件${number}：${title}${id === null && !/另附|附后/.test(title) ? '（另附，共＿＿＿页）' : ''}`

/** C24: the list of attachments, and how clauses refer to each: 附件2, several 附件3、附件4; '' where there is none. */
export function attachmentValues(
  input: ContractInput,
): PartOf<Reference | '附件清单' | '区域个数' | '记录表名称' | `${RecordForm}附件`> {
  const attachments = attachmentsOf(input)
  const reference = (id: AttachmentId) => {
    return attachments
      .filter((attachment) => attachment.id === id)
      .map(({ number }) => `附件${number}`)
      .join('、')
  }
  const numberOf = (title: string) => {
    const found = attachments.find((attachment) => attachment.id === 'recordForm' && attachment.title === title)
    return found ? `附件${found.number}` : ''
  }
  const values = Object.fromEntries(Object.entries(references).map(([field, id]) => [field, reference(id)]))
  return {
    ...(values as PartOf<Reference>),
    附件清单: attachments.map(listed).join('\n'),
    区域个数: countText(input.project.areas.filter((area) => area.trim()).length),
    记录表名称: recordFormName(input),
    ...ofRecordForms((form) => numberOf(recordFormTitle(form))),
  }
}

import type { ServiceKind } from '#shared/catalog/service-kind'
import type { AttachmentText } from '#shared/contract/clauses'
import { recordFormCondition, recordFormNumber, recordForms } from '#shared/contract/record-forms'
import type { TemplateTable } from '#shared/template/layout'

const pattern = '服务记录'

/** The one pattern of a record form, once for each kind of service that has a form: its number, title, entries and signers. */
export function recordFormPages(
  attachments: AttachmentText[],
  tables: Record<string, TemplateTable>,
  kinds: ServiceKind[],
) {
  const general = tables[pattern]
  if (!general) throw new Error(`no table ${pattern} in the attachments`)
  const found = recordForms.flatMap((form) => kinds.find(({ recordForm }) => recordForm === form) ?? [])
  return {
    attachments: attachments.flatMap((attachment) =>
      attachment.id === 'recordForm' ? found.map((kind) => pageOf(attachment, kind)) : [attachment],
    ),
    tables: { ...tables, ...Object.fromEntries(found.map((kind) => [kind.recordForm, tableOf(general, kind)])) },
  }
}

function pageOf(attachment: AttachmentText, { recordForm }: ServiceKind): AttachmentText {
  const form = recordForms.find((name) => name === recordForm)
  if (!form) throw new Error(`no record form ${recordForm}`)
  return {
    ...attachment,
    number: `{{${recordFormNumber(form)}}}`,
    title: attachment.title.replace('{{记录表名称}}', form),
    when: recordFormCondition(form),
    body: attachment.body.map((item) =>
      typeof item === 'object' && 'table' in item && item.table === pattern ? { ...item, table: form } : item,
    ),
  }
}

function tableOf(table: TemplateTable, { record }: ServiceKind): TemplateTable {
  const said = (label: string): string[] =>
    label === '{{服务记录.栏目}}'
      ? (record?.entries ?? [])
      : label === '{{记录签字.签字人}}'
        ? (record?.signers ?? [])
        : [label]
  return { ...table, rows: table.rows.flatMap(([label = '', ...rest]) => said(label).map((one) => [one, ...rest])) }
}

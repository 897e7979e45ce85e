import type { ServiceKind } from '#shared/catalog/service-kind'
import type { AttachmentText } from '#shared/contract/clauses'
import { type RecordForm, recordFormCondition, recordFormNumber, recordForms } from '#shared/contract/record-forms'
import type { TemplateTable } from '#shared/template/layout'

const pattern = '服务记录'

interface Texts {
  attachments: AttachmentText[]
  tables: Record<string, TemplateTable>
}

/**
 * The one pattern of a record form, once for each form there is, with the entries and signers of the services that have it;
 * where `others` have it, with theirs in the place of the program's.
 */
export function recordFormPages({ attachments, tables }: Texts, program: ServiceKind[], others: ServiceKind[]): Texts {
  const general = tables[pattern]
  if (!general) throw new Error(`no table ${pattern} in the attachments`)
  const having = (form: RecordForm) => (kinds: ServiceKind[]) => kinds.filter(({ recordForm }) => recordForm === form)
  const forms = recordForms.map((form) => {
    const [own = [], theirs = []] = [program, others].map(having(form))
    return { form, kinds: theirs.length > 0 ? theirs : own }
  })
  return {
    attachments: attachments.flatMap((attachment) =>
      attachment.id === 'recordForm' ? forms.map(({ form }) => pageOf(attachment, form)) : [attachment],
    ),
    tables: { ...tables, ...Object.fromEntries(forms.map(({ form, kinds }) => [form, tableOf(general, kinds)])) },
  }
}

function pageOf(attachment: AttachmentText, form: RecordForm): AttachmentText {
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

function tableOf(table: TemplateTable, kinds: ServiceKind[]): TemplateTable {
  const records = kinds.flatMap(({ record }) => record ?? [])
  const said = (label: string): string[] =>
    label === '{{服务记录.栏目}}'
      ? records.flatMap(({ entries }) => entries)
      : label === '{{记录签字.签字人}}'
        ? records.flatMap(({ signers }) => signers)
        : [label]
  const once = (labels: string[]) => [...new Set(labels)]
  return {
    ...table,
    rows: table.rows.flatMap(([label = '', ...rest]) => once(said(label)).map((one) => [one, ...rest])),
  }
}

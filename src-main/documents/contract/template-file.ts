import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseServiceKind } from '#shared/catalog/service-kind'
import { type ClauseLibrary, parseAttachments, parseClauseLibrary } from '#shared/contract/clauses'
import { indicatorTable } from '#shared/contract/evaluation-indicators'
import { parseDataSet } from '#shared/data-sets/read-data-file'
import { evaluation } from '#shared/office-data/evaluation'
import { unwrap } from '#shared/result'
import { contractDocument } from './contract-document'
import { asTemplate } from './filling'
import { recordFormPages } from './record-form-pages'

export const templateFileName = 'contract-template.docx'

/** Clauses and attachments as one library; record forms and indicators are made from their own data. */
export function readClauseLibrary(resourcesFolder: string): ClauseLibrary {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(resourcesFolder, 'contract', name), 'utf8'))
  const clauses = unwrap(parseClauseLibrary(read('clauses.json')))
  const found = unwrap(parseAttachments(read('attachments.json')))
  const kinds = readdirSync(join(resourcesFolder, 'contract/kinds')).map((name) =>
    unwrap(parseServiceKind(read(`kinds/${name}`))),
  )
  const { attachments, tables } = recordFormPages(found.attachments, found.tables, kinds)
  const 评价指标 = indicatorTable(unwrap(parseDataSet(evaluation, read('evaluation.json'))).body)
  return { ...clauses, attachments, tables: { ...clauses.tables, ...tables, 评价指标 } }
}

/** The .docx template shipped with the program, from resources/contract/clauses.json and attachments.json. */
export function makeContractTemplate(resourcesFolder: string): Promise<Uint8Array> {
  return contractDocument(readClauseLibrary(resourcesFolder), asTemplate)
}

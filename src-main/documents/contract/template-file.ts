import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ClauseLibrary, parseAttachments, parseClauseLibrary } from '#shared/contract/clauses'
import { unwrap } from '#shared/result'
import { contractDocument } from './contract-document'
import { asTemplate } from './filling'

export const templateFileName = 'contract-template.docx'

/** Clauses and attachments as one library. */
export function readClauseLibrary(resourcesFolder: string): ClauseLibrary {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(resourcesFolder, 'contract', name), 'utf8'))
  const clauses = unwrap(parseClauseLibrary(read('clauses.json')))
  const { attachments, tables } = unwrap(parseAttachments(read('attachments.json')))
  return { ...clauses, attachments, tables: { ...clauses.tables, ...tables } }
}

/** The .docx template shipped with the program, from resources/contract/clauses.json and attachments.json. */
export function makeContractTemplate(resourcesFolder: string): Promise<Uint8Array> {
  return contractDocument(readClauseLibrary(resourcesFolder), asTemplate)
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ClauseLibrary, parseClauseLibrary } from '#shared/contract/clauses'
import { unwrap } from '#shared/result'
import { contractDocument } from './contract-document'
import { asTemplate } from './filling'

export const templateFileName = 'contract-template.docx'

export function readClauseLibrary(resourcesFolder: string): ClauseLibrary {
  const json: unknown = JSON.parse(readFileSync(join(resourcesFolder, 'contract', 'clauses.json'), 'utf8'))
  return unwrap(parseClauseLibrary(json))
}

/** The .docx template shipped with the program, from resources/contract/clauses.json. */
export function makeContractTemplate(resourcesFolder: string): Promise<Uint8Array> {
  return contractDocument(readClauseLibrary(resourcesFolder), asTemplate)
}

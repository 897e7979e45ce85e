import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ClauseLibrary, parseAttachments, parseClauseLibrary } from '#shared/contract/clauses'
import { type EvaluationIndicators, indicatorTable, pointsInWords } from '#shared/contract/evaluation-indicators'
import type { DataKind, DataSet, DataStatus } from '#shared/data-sets/data-set'
import { parseDataSet } from '#shared/data-sets/read-data-file'
import { evaluation } from '#shared/office-data/evaluation'
import { serviceWords } from '#shared/office-data/service-words'
import { unwrap } from '#shared/result'
import { asTemplate } from '../papers/filling'
import { contractDocument } from './contract-document'
import { firstWords } from './first-words'
import { recordFormPages } from './record-form-pages'

export const templateFileName = 'contract-template.docx'

/**
 * Clauses and attachments as one library; record forms and indicators are made from their own data: the program's first, or
 * what of another version stands among `others`.
 */
export function readClauseLibrary(resourcesFolder: string, others: readonly DataSet[] = []): ClauseLibrary {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(resourcesFolder, 'contract', name), 'utf8'))
  const other = <B>({ id }: DataKind<B>) => others.filter((set): set is DataSet<B> => set.kind === id)
  const set = other(evaluation)[0] ?? unwrap(parseDataSet(evaluation, read('evaluation.json')))
  const clauses = namingIndicators(unwrap(parseClauseLibrary(read('clauses.json'))), set)
  const found = namingIndicators(unwrap(parseAttachments(read('attachments.json'))), set)
  const otherWords = other(serviceWords).map(({ body }) => body)
  const { attachments, tables } = recordFormPages(found, firstWords(resourcesFolder), otherWords)
  const 评价指标 = indicatorTable(set.body)
  return { ...clauses, attachments, tables: { ...clauses.tables, ...tables, 评价指标 } }
}

type IndicatorSet = DataSet<EvaluationIndicators>

const origins: Record<DataStatus, string> = {
  default: '为默认建议稿，不是官方文本',
  official: '为正式印发的文本',
  local: '为甲方采用的文本',
}

/** The texts with the name, the points and the standing of the indicators in the places kept for them: 〔指标体系〕. */
function namingIndicators<T>(texts: T, { title, version, status, body }: IndicatorSet): T {
  const words: Record<string, string> = {
    指标体系: `${title}（${version}）`,
    各级分值: pointsInWords(body),
    指标体系来历: origins[status],
  }
  const named = JSON.stringify(texts).replace(/〔([^〔〕"]+)〕/g, (place, name: string) =>
    name in words ? JSON.stringify(words[name]).slice(1, -1) : place,
  )
  return JSON.parse(named) as T
}

/** The default .docx template, from resources/contract/clauses.json and attachments.json; shipped without any `others`. */
export function makeContractTemplate(resourcesFolder: string, others?: readonly DataSet[]): Promise<Uint8Array> {
  return contractDocument(readClauseLibrary(resourcesFolder, others), asTemplate)
}

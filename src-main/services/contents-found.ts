import type { UnreadableFile } from '#shared/bundle/bundle'
import type { Stage } from '#shared/documents/document-version'
import { alteredWords } from '#shared/materials/altered-file'
import { type CheckedFile, readProblems, withProblem, withProblems } from '../store/file-check-repository'
import type { BundleContents } from './bundle-entries'
import type { CountyContext } from './context'

/** The same contents, what was found altered or gone marked: a file of no use to anybody fulfils nothing that is due. */
export async function asFound({ db }: CountyContext, contents: BundleContents): Promise<BundleContents> {
  const { documents, evidence, ofYear = [], ofFunds = [], records = [] } = contents
  const problems = await readProblems(db)
  const marked = <F extends CheckedFile, T extends { file: F }>(held: readonly T[]): T[] =>
    held.map((one) => ({ ...one, file: withProblem(problems, one.file) }))
  const asDocuments = (held: BundleContents['documents']) =>
    held.map(({ document, source }) => ({ document: withProblem(problems, document), source }))
  return {
    ...contents,
    documents: asDocuments(documents),
    ofYear: asDocuments(ofYear),
    evidence: evidence.map(({ evidence: file, source }) => ({ evidence: withProblem(problems, file), source })),
    ofFunds: marked(ofFunds),
    records: records.map((record) => ({ ...record, files: marked(record.files) })),
  }
}

/** Those of its files that go along and cannot be opened, or were found altered or gone, as far as somebody has looked. */
export async function unreadableIn({ db }: CountyContext, contents: BundleContents): Promise<UnreadableFile[]> {
  const { documents, evidence, ofYear = [], ofFunds = [], records = [], stage: scope } = contents
  const held: (CheckedFile & { stage: Stage; title: string })[] = [
    ...evidence.map(({ evidence: file }) => ({ ...file, title: file.title || file.fileName })),
    ...[...records.flatMap(({ files }) => files), ...ofFunds].map(({ file, stage, title }) => ({
      ...file,
      stage,
      title,
    })),
    ...[...documents, ...ofYear].map(({ document }) => ({ ...document, title: document.fileName })),
  ]
  const going = held.filter(({ stage }) => scope === null || stage === scope)
  return (await withProblems(db, going)).flatMap(({ stage, title, fileName, unreadable, altered }) => {
    const why = altered ? alteredWords[altered] : unreadable
    return why ? [{ stage, title, fileName, why, altered: altered !== undefined }] : []
  })
}

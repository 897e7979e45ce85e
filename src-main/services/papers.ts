import { fail, ok } from '#shared/result'
import { withProblems } from '../store/file-check-repository'
import { listPapers } from '../store/paper-repository'
import { paperBar } from './confirmations/bars'
import type { CountyContext, Handler } from './context'
import { makePaper, paperFileName } from './make-paper'
import { readFacts } from './paper-facts'
import { sheetsOf } from './paper-writers'
import { retainedUntil, retainedUntilWith } from './retained-files'
import { storePaper } from './store-paper'
import { templatesFor } from './template-choice'

const noSuchPaper = () => fail('NOT_FOUND', { what: '这种文书' })

export const listVersions: Handler<'paper.list', CountyContext> = async (county, of) => {
  const papers = await withProblems(county.db, await listPapers(county.db, of))
  if (of.owner !== 'project' && of.owner !== 'record') return ok(papers)
  const retainUntil =
    of.owner === 'project' ? await retainedUntil(county.db, of.ownerId) : await retainedUntilWith(county, of.ownerId)
  return ok(retainUntil === undefined ? papers : papers.map((paper) => ({ ...paper, retainUntil })))
}

/** The paper as it would be now; allowed with findings and gaps, never stored. */
export const previewPaper: Handler<'paper.preview', CountyContext> = async (county, { kind, ownerId, templateId }) => {
  const paper = county.papers.get(kind)
  if (!paper) return noSuchPaper()
  const facts = await readFacts(county, paper, ownerId)
  if (!facts.ok) return facts
  const made = await makePaper(county, paper, facts.value, null, templatesFor(county, facts.value, ownerId, templateId))
  if (!made.ok) return made
  const { bytes } = made.value
  const shown = { bytes, fileName: paperFileName(paper, facts.value, null) }
  if (paper.format === 'docx') return ok(shown)
  const sheets = await sheetsOf(bytes)
  return sheets.ok ? ok({ ...shown, sheets: sheets.value }) : sheets
}

/** The next numbered version, or what bars it. */
export const generatePaper: Handler<'paper.generate', CountyContext> = async (
  county,
  { kind, ownerId, templateId },
) => {
  const paper = county.papers.get(kind)
  if (!paper) return noSuchPaper()
  const facts = await readFacts(county, paper, ownerId)
  if (!facts.ok) return facts
  const barred = paper.barred?.(facts.value) ?? (await paperBar(county, paper, ownerId))
  return barred ? { ok: false, error: barred } : storePaper(county, paper, facts.value, ownerId, templateId)
}

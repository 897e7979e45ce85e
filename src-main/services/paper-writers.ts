import type { KnownSet } from '#shared/data-sets/data-set'
import type { SheetGrid } from '#shared/documents/sheet-grid'
import type { Paper } from '#shared/papers/paper'
import type { TablesDrawn, TablesWritten } from '#shared/papers/tables-written'
import { ok, type Result } from '#shared/result'
import type { Flaw } from '#shared/review/flaw'
import type { ReviewFacts } from '#shared/review/review-facts'
import type { TemplateInspection } from '#shared/template/inspection'
import type { PaperLayout } from '#shared/template/layout'
import type { PaperModel } from '#shared/template/paper-model'
import type { PaperWords } from '#shared/template/paper-words'
import type { PaperToFill } from '../documents/template/make-paper'
import { writers } from '../documents/writers'
import { runUntrusted } from '../worker/run-untrusted'

// Loaded when the first paper is made: the Word and Excel writers are most of the program, and no start needs them.

export interface OfficeTemplate {
  bytes: Uint8Array
  /** The office's own, not the program's: of unknown origin. */
  isOwn: boolean
  /** The program's own of before, out of the county's folder. */
  isKept?: true
}

/** Throws on a writer that is not there: a mistake of the paper. */
export async function writePaper(name: string, written: unknown): Promise<Uint8Array> {
  const writer = writers[name]
  if (!writer) throw new Error(`no writer ${name}`)
  return (await writer())(written as never)
}

/** Read and filled in a thread of its own when it comes out of the county's folder: READING_TOO_LONG, READING_TOO_BIG besides what the engine says. */
export async function fillTemplate(
  paper: PaperToFill,
  model: PaperModel,
  template: OfficeTemplate,
): Promise<Result<Uint8Array>> {
  const { bytes, isOwn, isKept } = template
  if (isOwn || isKept) {
    const long = { ...limits, silentMs: limits.silentMs + msAPage * (model.again?.length ?? 0) }
    return flat(await runUntrusted('template.fill', { paper, model, template: bytes }, long))
  }
  const engine = await import('../documents/template/make-paper')
  return engine.fillPaper(paper, model, bytes)
}

/** What a template of unknown origin lacks; looked at in a thread of its own. */
export async function inspectTemplate(
  template: Uint8Array,
  words: PaperWords,
  format: Paper['format'] = 'docx',
): Promise<Result<TemplateInspection>> {
  return flat(await runUntrusted('template.inspect', { template, words, format }, limits))
}

/** The drawing of a paper with placeholders in the place of what it says; its day is that of no paper. */
export const starterOf = (drawn: TablesDrawn): Promise<Uint8Array> =>
  writePaper('tables-xlsx', { ...drawn, day: '2020-01-01', model: null } satisfies TablesWritten)

/** What stands in a finished workbook; looked at in a thread of its own, since an office's template may have shaped it. */
export const sheetsOf = async (bytes: Uint8Array): Promise<Result<SheetGrid[]>> =>
  flat(await runUntrusted('sheets.show', { bytes }, limits))

/** A paper's template is read in a tenth of a second; these bound one that was made to last. */
const limits = { silentMs: 5_000, heapMb: 512 }
/** More for one of a thousand pages, on the slowest of computers. */
const msAPage = 20
const bytesAMs = 50

const flat = <T>(result: Result<Result<T>>): Result<T> => (result.ok ? result.value : result)

const timeless = async (docx: Uint8Array) => (await import('../documents/template/timeless')).timeless(docx)

const laidOut = new WeakMap<PaperLayout, Promise<Uint8Array>>()

/** The default template of a layout, made once; the same bytes every day. */
export function layoutTemplate(layout: PaperLayout): Promise<Uint8Array> {
  const known = laidOut.get(layout)
  if (known) return known
  const made = import('../documents/papers/layout-document').then(async (writer) =>
    timeless(await writer.layoutDocument(layout)),
  )
  laidOut.set(layout, made)
  return made
}

const remade = new Map<string, Promise<Uint8Array>>()

/** The contract's default template with other indicators or record forms; made once for each, as long as the program runs. */
export function remadeTemplate(resourcesFolder: string, sets: readonly KnownSet[]): Promise<Uint8Array> {
  const key = sets.map(({ sha256 }) => sha256).join(' ')
  const known = remade.get(key)
  if (known) return known
  const made = import('../documents/contract/template-file').then(async (maker) =>
    timeless(await maker.makeContractTemplate(resourcesFolder, sets)),
  )
  remade.set(key, made)
  return made
}

/** A finished .docx read back; in a thread of its own when an office's own template shaped it. */
export async function flawsOf(bytes: Uint8Array, facts: ReviewFacts): Promise<Result<Flaw[]>> {
  if (facts.isOwnTemplate) {
    const long = { ...limits, silentMs: limits.silentMs + bytes.byteLength / bytesAMs }
    return runUntrusted('paper.review', { bytes, facts }, long)
  }
  const reader = await import('../documents/reading/review-docx')
  return ok(await reader.reviewDocx({ bytes, facts }))
}

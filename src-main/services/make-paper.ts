import { createHash } from 'node:crypto'
import { safeFileName } from '#shared/bundle/safe-name'
import type { KnownSet } from '#shared/data-sets/data-set'
import type { TemplateUsed } from '#shared/documents/document-version'
import {
  isDrawn,
  isReplaceable,
  numberOf,
  type Paper,
  type PaperFacts,
  type ReplaceablePaper,
  subjectName,
  type TemplatePaper,
  wordsOf,
} from '#shared/papers/paper'
import { fail, ok, type Result } from '#shared/result'
import { describeFlaws } from '#shared/review/flaw'
import { factsOfWords } from '#shared/review/review-facts'
import { type AppContext, instantOf } from './context'
import { fillTemplate, flawsOf, type OfficeTemplate, writePaper } from './paper-writers'

export interface MadePaper {
  bytes: Uint8Array
  templateName: string
  /** null = from none. */
  template: TemplateUsed | null
}

type KnownTemplate = OfficeTemplate & { name: string; version: string }

/**
 * The template a paper is made from, with what the paper records of it; null = the program draws it (of a drawn paper alone).
 * `remadeWith`: data its default is made anew with.
 */
export type TemplateOf = (
  paper: ReplaceablePaper,
  remadeWith: readonly KnownSet[],
) => Promise<Result<KnownTemplate | null>>

/**
 * Every paper's one way: facts, what it is made of, made, read back. `number` null = a preview, which may have gaps and is
 * marked as one. What `inputOf` of the paper says, TEMPLATE_INVALID, TEMPLATE_HOSTILE, PAPER_INCOMPLETE, PAPER_FLAWED.
 */
export async function makePaper(
  clock: Pick<AppContext, 'now'>,
  paper: Paper,
  facts: PaperFacts,
  number: number | null,
  templateOf: TemplateOf,
): Promise<Result<MadePaper>> {
  const input = paper.inputOf(facts)
  if (!input.ok) return input
  const made = await written(clock, paper, { facts, input: input.value }, number, templateOf)
  if (!made.ok || number === null || paper.format !== 'docx') return made
  const { isOwn, ...rest } = made.value
  const held = paper.reviewFacts?.(input.value, isOwn) ?? factsOfWords(paper.says(input.value), isOwn)
  const flaws = await flawsOf(rest.bytes, held)
  if (!flaws.ok) return flaws
  if (flaws.value.length === 0) return ok(rest)
  return fail('PAPER_FLAWED', { title: paper.title, detail: describeFlaws(flaws.value) })
}

/** The data that the default of a paper is made anew with; [] = with none. */
export const remadeFor = ({ made }: ReplaceablePaper, facts: PaperFacts): readonly KnownSet[] =>
  (made.by === 'template' && 'file' in made.source && made.source.remadeWith?.(facts)) || []

async function written(
  clock: Pick<AppContext, 'now'>,
  paper: Paper,
  { facts, input }: { facts: PaperFacts; input: unknown },
  number: number | null,
  templateOf: TemplateOf,
): Promise<Result<MadePaper & { isOwn: boolean }>> {
  const { made } = paper
  const versionLabel = number === null ? '预览' : `第${number}版`
  const replaceable = isReplaceable(paper) ? paper : null
  const template = replaceable ? await templateOf(replaceable, remadeFor(replaceable, facts)) : ok(null)
  if (!template.ok) return template
  if (!replaceable || !template.value) {
    if (made.by !== 'writer') throw new Error(`no template of ${paper.id}`)
    const bytes = await writePaper(made.writer, made.written(input, versionLabel))
    return ok({ bytes, templateName: made.templateName(input), template: null, isOwn: false })
  }
  const { name, version, isOwn } = template.value
  const sha256 = createHash('sha256').update(template.value.bytes).digest('hex')
  const used: TemplateUsed = { by: isOwn ? 'office' : 'program', version, sha256 }
  const model = {
    ...(isDrawn(replaceable)
      ? replaceable.made.replaced.model(input, versionLabel)
      : (replaceable as TemplatePaper).made.model(input, versionLabel, numberOf(paper, facts))),
    preview: number === null,
    madeAt: wholeSeconds(clock),
  }
  const incomplete = (made.by === 'template' && made.incomplete) || 'PAPER_INCOMPLETE'
  const asked = { title: paper.title, format: paper.format, words: wordsOf(replaceable), incomplete } as const
  const bytes = await fillTemplate(asked, model, template.value)
  return bytes.ok ? ok({ bytes: bytes.value, templateName: name, template: used, isOwn }) : bytes
}

/** As Word writes it into a document's properties. */
const wholeSeconds = (clock: Pick<AppContext, 'now'>) => instantOf(clock).replace(/\.\d+Z$/, 'Z')

/** 项目名称-合同-第2版.docx */
export function paperFileName(paper: Paper, facts: PaperFacts, number: number | null): string {
  const version = number === null ? '预览' : `第${number}版`
  const title = paper.fileTitle ?? paper.title
  return safeFileName(`${safeFileName(subjectName(facts), 60)}-${title}-${version}.${paper.format}`)
}

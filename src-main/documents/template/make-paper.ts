import type { ErrorCode } from '#shared/errors'
import { fail, ok, type Result } from '#shared/result'
import { describeInspection, type TemplateInspection } from '#shared/template/inspection'
import type { PaperModel } from '#shared/template/paper-model'
import type { PaperWords } from '#shared/template/paper-words'
import { compileTemplate } from './compile-template'
import { fillTemplate } from './fill-template'

/** What the pipeline is told of a paper; a plain object, since an office's own template is read in another thread. */
export interface PaperToFill {
  title: string
  /** Absent = .docx. */
  format?: 'docx' | 'xlsx'
  words: PaperWords
  /** Said while the model has gaps. */
  incomplete: ErrorCode
}

/**
 * The .docx of a paper from model and template. `incomplete` while the model has gaps (unless a preview), TEMPLATE_HOSTILE or
 * TEMPLATE_INVALID for the template.
 */
export async function fillPaper(
  { title, words, incomplete }: PaperToFill,
  model: PaperModel,
  template: Uint8Array,
): Promise<Result<Uint8Array>> {
  if (!model.preview && model.missing.length > 0) return fail(incomplete, { title, ...gaps(model) })
  const checked = await compileTemplate(template, words)
  if (!checked.ok) return checked
  const { compiled, inspection } = checked.value
  if (compiled) return fillTemplate(compiled, model)
  return fail('TEMPLATE_INVALID', { title, detail: describeInspection(inspection) })
}

/** What a .docx lacks to serve as a template of that paper; TEMPLATE_HOSTILE when it must not be opened at all. */
export async function inspectTemplate(template: Uint8Array, words: PaperWords): Promise<Result<TemplateInspection>> {
  const checked = await compileTemplate(template, words)
  return checked.ok ? ok(checked.value.inspection) : checked
}

function gaps({ missing }: PaperModel): Record<string, string> {
  const list = missing.map(({ name, clause }) => `${name}（${clause}）`).join('、')
  return { count: String(missing.length), detail: `尚未填写：${list}。` }
}

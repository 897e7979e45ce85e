import { strToU8, type Zippable, zipSync } from 'fflate'
import type { ContractModel } from '#shared/contract/contract-model'
import type { TemplateInspection } from '#shared/ipc/channels'
import { fail, ok, type Result } from '#shared/result'
import { applyConditions } from './condition-pass'
import { inspectPackage } from './inspect-template'
import { expandLines } from './line-pass'
import { openPackage, parseXml, type SafePackage } from './package-guard'
import { strayBrackets } from './placeholders'
import { markPreview } from './preview-mark'
import { fillRows } from './row-pass'
import { fillScalars } from './scalar-pass'
import { changeTextParts, isTextPart, paragraphsOf, paragraphText } from './word-parts'

/**
 * Contract .docx from model and template: check, conditions, lines, scalars, rows, leftover check, in this order.
 * CONTRACT_BLOCKED while the model has gaps (unless a preview), TEMPLATE_HOSTILE or TEMPLATE_INVALID for the template.
 */
export async function generateContract(model: ContractModel, template: Uint8Array): Promise<Result<Uint8Array>> {
  if (!model.preview && model.missing.length > 0) return fail('CONTRACT_BLOCKED', gaps(model))
  const opened = await openPackage(template)
  if (!opened.ok) return opened
  const inspection = await inspectPackage(template, opened.value)
  if (!inspection.usable) return fail('TEMPLATE_INVALID', { detail: describeInspection(inspection) })
  return fillTemplate(model, opened.value)
}

/** The filling alone, for a template already opened and inspected. */
async function fillTemplate(model: ContractModel, { texts, others }: SafePackage): Promise<Result<Uint8Array>> {
  const chosen = changeTextParts(texts, (document) => {
    applyConditions(document, model.conditions)
    expandLines(document, model.values)
  })
  const scalars = await fillScalars(chosen, model.values)
  const filled = new Map(
    Array.from(scalars, ([path, text]) => [
      path,
      isTextPart(path) && hasRows(text) ? fillRows(parseXml(text), model.rows) : text,
    ]),
  )
  const leftover = leftovers(filled)
  if (leftover.length > 0) return fail('TEMPLATE_INVALID', { detail: `仍有没有填上的占位符：${leftover.join('、')}` })
  const marked = model.preview ? markPreview(filled) : filled
  return ok(pack(marked, others))
}

/** Cheap: the scalar pass has left only the placeholders of rows. */
const hasRows = (text: string) => text.includes('{')

/** One line that names every key, for TEMPLATE_INVALID. */
export function describeInspection({ unknown, missing, problems }: TemplateInspection): string {
  return [
    unknown.length > 0 ? `不认识的占位符：${unknown.join('、')}` : '',
    missing.length > 0 ? `缺少的占位符：${missing.join('、')}` : '',
    ...problems,
  ]
    .filter(Boolean)
    .join('；')
}

function gaps({ missing }: ContractModel): Record<string, string> {
  const list = missing.map(({ name, clause }) => `${name}（${clause}）`).join('、')
  return { count: String(missing.length), detail: `尚未填写：${list}。` }
}

function leftovers(texts: Map<string, string>): string[] {
  return Array.from(texts).flatMap(([path, text]) => {
    if (!isTextPart(path) || !text.includes('{')) return []
    return paragraphsOf(parseXml(text))
      .map(paragraphText)
      .filter((line) => strayBrackets(line) || /\{\{|\}\}/.test(line))
  })
}

/** A fixed date instead of the clock's, so that equal contracts are equal bytes; the content types come first. */
function pack(texts: Map<string, string>, others: Map<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {}
  for (const path of [...texts.keys()].sort()) entries[path] = strToU8(texts.get(path) ?? '')
  for (const [path, bytes] of others) entries[path] = bytes
  return zipSync(entries, { level: 6, mtime: '1980-01-01T00:00:00' })
}

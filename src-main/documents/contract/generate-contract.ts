import { strToU8, type Zippable, zipSync } from 'fflate'
import type { ContractModel } from '#shared/contract/contract-model'
import type { TemplateInspection } from '#shared/ipc/channels'
import { fail, ok, type Result } from '#shared/result'
import { applyConditions } from './condition-pass'
import { inspectPackage } from './inspect-template'
import { expandLines } from './line-pass'
import { openPackage, type SafePackage } from './package-guard'
import { markPreview } from './preview-mark'
import { fillRows } from './row-pass'
import { fillScalars } from './scalar-pass'

/**
 * Contract .docx from model and template: check, conditions, lines, scalars, rows, leftover check, in this order.
 * CONTRACT_BLOCKED while the model has gaps (unless a preview), TEMPLATE_HOSTILE or TEMPLATE_INVALID for the template.
 */
export async function generateContract(model: ContractModel, template: Uint8Array): Promise<Result<Uint8Array>> {
  if (!model.preview && model.missing.length > 0) return fail('CONTRACT_BLOCKED', gaps(model))
  const opened = await openPackage(template)
  if (!opened.ok) return opened
  const inspection = inspectPackage(opened.value)
  if (!inspection.usable) return fail('TEMPLATE_INVALID', { detail: describeInspection(inspection) })
  return fillTemplate(model, opened.value)
}

/** The filling alone, for a template already opened and inspected; its documents are used up. */
async function fillTemplate(
  model: ContractModel,
  { documents, texts, others }: SafePackage,
): Promise<Result<Uint8Array>> {
  for (const document of documents.values()) {
    applyConditions(document, model.conditions)
    expandLines(document, model.values)
    await fillScalars(document, model.values)
  }
  if (model.preview) markPreview(documents)
  const filled = new Map(Array.from(documents, ([path, document]) => [path, fillRows(document, model.rows)]))
  const leftover = Array.from(filled.values()).flatMap(leftovers)
  if (leftover.length > 0) return fail('TEMPLATE_INVALID', { detail: `仍有没有填上的占位符：${leftover.join('、')}` })
  return ok(pack(new Map([...texts, ...filled]), others))
}

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

/** Brackets that are still in the text or in an attribute, with some words around them. */
function leftovers(xml: string): string[] {
  const lines = xml
    .replaceAll('</w:p>', '\n')
    .replace(/<[^>]*\{\{[^>]*>/g, (tag) => tag.slice(1, -1))
    .replace(/<[^>]*>/g, '')
  return Array.from(lines.matchAll(/[^\n]{0,12}(?:\{\{|\}\}|｛｛|｝｝)[^\n]{0,12}/g), ([found]) => found)
}

/** A fixed date instead of the clock's, so that equal contracts are equal bytes; the content types come first. */
function pack(texts: Map<string, string>, others: Map<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {}
  for (const path of [...texts.keys()].sort()) entries[path] = strToU8(texts.get(path) ?? '')
  for (const [path, bytes] of others) entries[path] = bytes
  return zipSync(entries, { level: 6, mtime: '1980-01-01T00:00:00' })
}

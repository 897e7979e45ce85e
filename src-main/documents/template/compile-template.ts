import { createHash } from 'node:crypto'
import { ok, type Result } from '#shared/result'
import type { TemplateInspection } from '#shared/template/inspection'
import type { PaperWords } from '#shared/template/paper-words'
import { emitPart } from './emit-part'
import { propertyTypes, withInstants } from './made-at'
import { type PackedPart, packPart } from './pack-parts'
import { openPackage } from './package-guard'
import type { Piece } from './pieces'
import { readTemplate } from './read-template'

/** A template taken apart once: what never changes is packed already, the rest is fixed text and places. */
export interface CompiledTemplate {
  /** Path of the part the pages are in. */
  main: string
  parts: (PackedPart | { path: string; pieces: Piece[] })[]
}

export interface CheckedTemplate {
  inspection: TemplateInspection
  /** Null when the template is not usable. */
  compiled: CompiledTemplate | null
}

/** Templates looked at lately; an office uses one or two. */
const remembered = new Map<string, CheckedTemplate>()
const mostRemembered = 4

/**
 * Checks a .docx against the words of a paper and compiles it; the same bytes are looked at once. TEMPLATE_HOSTILE when it
 * must not be opened at all.
 */
export async function compileTemplate(bytes: Uint8Array, paper: PaperWords): Promise<Result<CheckedTemplate>> {
  const key = `${paper.id} ${createHash('sha256').update(bytes).digest('hex')}`
  const known = remembered.get(key)
  if (known) {
    remembered.delete(key)
    remembered.set(key, known)
    return ok(known)
  }
  const checked = await compile(bytes, paper)
  if (!checked.ok) return checked
  remembered.set(key, checked.value)
  const [oldest] = remembered.keys()
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
  return checked
}

async function compile(bytes: Uint8Array, paper: PaperWords): Promise<Result<CheckedTemplate>> {
  const opened = await openPackage(bytes)
  if (!opened.ok) return opened
  const { inspection, plans } = readTemplate(opened.value, paper)
  if (!inspection.usable) return ok({ inspection, compiled: null })
  const changing = new Map(plans.map((plan) => [plan.part.path, emitPart(plan)]))
  const parts = Array.from(opened.value.parts.values(), ({ path, source, contentType }) => {
    const pieces = propertyTypes.has(contentType) ? withInstants(changing.get(path) ?? [source]) : changing.get(path)
    return pieces ? { path, pieces } : packPart(path, Buffer.from(source, 'utf8'))
  })
  const others = Array.from(opened.value.others, ([path, content]) => packPart(path, content))
  return ok({ inspection, compiled: { main: opened.value.main, parts: [...parts, ...others].sort(byPath) } })
}

/** By code units, so that [Content_Types].xml comes first, as the format asks for. */
const byPath = (one: { path: string }, other: { path: string }) => (one.path < other.path ? -1 : 1)

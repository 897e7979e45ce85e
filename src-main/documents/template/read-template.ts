import type { TemplateInspection } from '#shared/template/inspection'
import type { PaperWords } from '#shared/template/paper-words'
import { headerType } from './allowed-parts'
import { markerOf, pairsIn } from './conditions'
import { isPlainParagraph } from './line-paragraph'
import { namespaces } from './namespaces'
import { NearPlaceholders } from './near-placeholders'
import { findOnlyItems } from './only-items'
import { PartPlan } from './part-plan'
import type { Piece } from './pieces'
import { type FoundPlaceholder, placeholdersIn, strayBrackets, withoutPlaceholders } from './placeholders'
import { Presence } from './presence'
import { previewMark } from './preview-mark'
import { isRevisionMark } from './revision-marks'
import { rowProblems } from './row-problems'
import { slotTexts } from './slot-texts'
import type { TemplatePackage, XmlPart } from './template-package'
import { type TextBlock, type TextSlot, textBlocks } from './text-blocks'
import { ancestor, childOf, elementsIn, is, type XmlElement } from './xml-node'

const { word } = namespaces

/** More entries than a clerk reads, more places than a paper has. */
const mostEntries = 60
const mostPlaces = 5_000

interface ReadBlock extends TextBlock {
  found: FoundPlaceholder[]
}

/** What a template says, and what is to be done to fill it. The plans hold only when it is usable. */
export function readTemplate(
  opened: TemplatePackage,
  paper: PaperWords,
): { inspection: TemplateInspection; plans: PartPlan[] } {
  const reader = new TemplateReader(opened, paper)
  const plans = Array.from(opened.parts.values(), (part) => reader.read(part))
  return { inspection: reader.inspection(), plans: plans.filter(({ touched }) => touched.size > 0) }
}

class TemplateReader {
  readonly #opened: TemplatePackage
  readonly #paper: PaperWords
  readonly #unknown = new Set<string>()
  readonly #problems = new Set<string>()
  readonly #warnings = new Set<string>()
  readonly #presence: Presence
  readonly #near: NearPlaceholders
  readonly #marksHeaders: boolean
  #places = 0

  constructor(opened: TemplatePackage, paper: PaperWords) {
    this.#opened = opened
    this.#paper = paper
    this.#presence = new Presence(opened, paper)
    this.#near = new NearPlaceholders(paper)
    this.#marksHeaders = [...opened.parts.values()].some(({ contentType }) => contentType === headerType)
    for (const link of opened.links) this.#warnings.add(`有一个网页链接，会原样留在文书里：${link.slice(0, 80)}`)
  }

  inspection(): TemplateInspection {
    const { missing, reasons } = this.#places > mostPlaces ? { missing: [], reasons: [] } : this.#presence.missing()
    const [unknown, problems, warnings] = [this.#unknown, new Set([...this.#problems, ...reasons]), this.#warnings].map(
      first,
    )
    const usable = unknown!.length + missing.length + problems!.length === 0
    return { usable, unknown: unknown!, missing, problems: problems!, warnings: warnings! }
  }

  read(part: XmlPart): PartPlan {
    const plan = new PartPlan(part)
    const blocks = this.#blocks(part)
    for (const element of part.elements) this.#lookAt(element)
    this.#markers(plan, blocks)
    this.#rows(plan, blocks)
    for (const block of blocks) this.#block(plan, block)
    findOnlyItems(plan)
    this.#preview(plan)
    return plan
  }

  /** No paper has so many places: then nothing more is read. */
  #blocks(part: XmlPart): ReadBlock[] {
    const blocks = textBlocks(part).map((block) => ({ ...block, found: placeholdersIn(block.text, this.#paper) }))
    for (const { found } of blocks) this.#places += found.length
    if (this.#places <= mostPlaces) return blocks
    this.#problems.add('占位符过多')
    return []
  }

  #lookAt(element: XmlElement): void {
    if (isRevisionMark(element)) this.#problems.add('还有未处理的修订，请先接受或拒绝全部修订')
    if (is(element, word, 'comment')) this.#problems.add('还有批注，请先删除全部批注')
  }

  #markers(plan: PartPlan, blocks: ReadBlock[]): void {
    for (const { paragraph, text, found } of blocks) {
      const marker = paragraph && found[0]?.known ? markerOf(paragraph, text, found) : null
      if (marker) plan.markers.set(paragraph!, marker)
    }
    for (const marker of plan.markers.keys()) {
      const container = marker.parent
      if (!container || plan.pairs.has(container)) continue
      const pairs = pairsIn(container, plan.markers)
      plan.pairs.set(container, pairs)
      plan.touch(container)
      for (const problem of pairs.problems) this.#problems.add(problem)
    }
    const breaking = [...plan.markers].filter(([, { breaksPage }]) => breaksPage)
    for (const container of new Set(breaking.map(([marker]) => marker.parent!))) plan.passBreaksOn(container)
  }

  #rows(plan: PartPlan, blocks: ReadBlock[]): void {
    const lists = new Map<XmlElement, Set<string>>()
    for (const { paragraph, found } of blocks)
      for (const { placeholder, known } of found) {
        const row = paragraph && known && placeholder.kind === 'cell' ? ancestor(paragraph, word, 'tr') : null
        if (row && placeholder.kind === 'cell') lists.set(row, (lists.get(row) ?? new Set()).add(placeholder.list))
      }
    for (const [row, names] of lists) {
      for (const problem of rowProblems(row, [...names], plan.markers)) this.#problems.add(problem)
      plan.rows.set(row, [...names][0]!)
      plan.touch(row)
    }
    for (const row of plan.rows.keys()) joinRows(plan, row)
  }

  #block(plan: PartPlan, block: ReadBlock): void {
    const { text, where, found, paragraph } = block
    const shown = `${where}：“${excerpt(text)}”`
    if (strayBrackets(withoutPlaceholders(text, found))) this.#problems.add(`括号不成对或使用了全角括号：${shown}`)
    if (this.#warnings.size < mostEntries)
      for (const near of this.#near.hints(text, found))
        this.#warnings.add(`${near.sentence}（${where}：“${around(text, near.at)}”）`)
    for (const one of found) this.#placeholder(plan, block, one, shown)
    if (found.some(({ known }) => !known) || (paragraph && plan.markers.has(paragraph))) return
    if (block.slots.some(({ form }) => form === 'never')) return
    const texts = found.filter(({ placeholder: { kind } }) => kind === 'value' || kind === 'cell')
    if (texts.length < found.length) return
    for (const { slot, pieces } of slotTexts(block, texts)) {
      plan.texts.set(slot.place ?? slot.element, pieces)
      plan.touch(slot.element)
      noteColumn(plan, slot, pieces)
    }
    const [only] = texts
    if (
      paragraph &&
      only?.placeholder.kind === 'value' &&
      texts.length === 1 &&
      text.trim() === text.slice(only.from, only.to)
    )
      if (isPlainParagraph(paragraph)) plan.lines.set(paragraph, only.placeholder.name)
  }

  #placeholder(plan: PartPlan, { slots, paragraph, where }: ReadBlock, one: FoundPlaceholder, shown: string): void {
    const { placeholder, typed, known } = one
    if (typed === '') this.#problems.add(`空的占位符：${shown}`)
    else if (!known) this.#unknown.add(short(typed))
    else if (slots.some(({ form }) => form === 'never'))
      this.#problems.add(`“${typed}”写在${where}里，程序不能在那里填写，请移到正文文字中`)
    else if (placeholder.kind === 'open' || placeholder.kind === 'close') {
      if (!paragraph || !plan.markers.has(paragraph)) this.#problems.add(`“${typed}”须单独成段：${shown}`)
    } else if (placeholder.kind === 'cell' && !(paragraph && ancestor(paragraph, word, 'tr')))
      this.#problems.add(`“${typed}”是表格行的内容，须放在表格里：${shown}`)
    else this.#presence.note(plan, slots, one)
  }

  /** On top of every header; of the body where no header is. */
  #preview(plan: PartPlan): void {
    const { contentType, path, root } = plan.part
    const place =
      contentType === headerType
        ? root
        : path === this.#opened.main && !this.#marksHeaders
          ? childOf(root, word, 'body')
          : null
    if (place) plan.insert(place, 'start', { preview: previewMark(root, this.#paper.previewMark) })
  }
}

/** The run of a column looks as the row has it; of several columns in one run the first. */
function noteColumn(plan: PartPlan, { form, element, place }: TextSlot, pieces: Piece[]): void {
  const run = form === 'run' && place === null ? element.parent : null
  const cell = pieces.find((piece) => typeof piece === 'object' && 'cell' in piece)
  if (run && is(run, word, 'r') && typeof cell === 'object' && 'cell' in cell && !plan.columns.has(run))
    plan.columns.set(run, cell.cell)
}

/** Below the first of the rows of one list that stand side by side. */
function joinRows(plan: PartPlan, row: XmlElement): void {
  const siblings = row.parent ? elementsIn(row.parent) : []
  const at = siblings.indexOf(row)
  const list = plan.rows.get(row)
  if (plan.rows.get(siblings[at - 1]!) === list) return
  const below = siblings.slice(at + 1)
  const end = below.findIndex((sibling) => plan.rows.get(sibling) !== list)
  const joined = end < 0 ? below : below.slice(0, end)
  if (joined.length > 0) plan.rowsBelow.set(row, joined)
}

const short = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text)
/** Some words before a place and some behind it. */
const around = (text: string, at: number) => `${at > 12 ? '…' : ''}${short(text.slice(Math.max(0, at - 12)).trim())}`
const excerpt = (text: string) => short(text.trim())

function first(entries: ReadonlySet<string>): string[] {
  const all = [...entries]
  return all.length > mostEntries ? [...all.slice(0, mostEntries), `还有${all.length - mostEntries}项`] : all
}

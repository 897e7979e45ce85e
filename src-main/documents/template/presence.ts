import type { PaperWords } from '#shared/template/paper-words'
import { alwaysThere } from './conditions'
import { Looks } from './looks'
import { namespaces } from './namespaces'
import type { PartPlan } from './part-plan'
import { type FoundPlaceholder, keyOf } from './placeholders'
import { whyUnprinted } from './printed'
import type { TemplatePackage } from './template-package'
import type { TextSlot } from './text-blocks'
import { ancestor } from './xml-node'

/** Where the required placeholders stand, and whether they are printed whatever the conditions say. */
export class Presence {
  readonly #opened: TemplatePackage
  readonly #paper: PaperWords
  readonly #looks: Looks
  /** Per required placeholder: the conditions of each printed place, and why the other places do not count. */
  readonly #printed = new Map<string, string[][]>()
  readonly #elsewhere = new Map<string, Set<string>>()

  constructor(opened: TemplatePackage, paper: PaperWords) {
    this.#opened = opened
    this.#paper = paper
    this.#looks = new Looks(opened)
    for (const key of paper.required) {
      this.#printed.set(key, [])
      this.#elsewhere.set(key, new Set())
    }
  }

  note(plan: PartPlan, slots: TextSlot[], { placeholder, from }: FoundPlaceholder): void {
    const key = keyOf(placeholder)
    const printed = this.#printed.get(key)
    if (!printed || printed.length > mostPlaces) return
    const { element, place } = slotAt(slots, from)
    const why = place === null ? whyUnprinted(element, plan.part, this.#opened.main, this.#looks) : '属性里'
    const row = placeholder.kind === 'value' ? ancestor(element, namespaces.word, 'tr') : null
    if (why !== null) this.#elsewhere.get(key)?.add(why)
    else if (row && plan.rows.has(row)) this.#elsewhere.get(key)?.add('重复的表格行')
    else printed.push(plan.under(element))
  }

  /** Required placeholders that may be absent from the paper, and for those that stand somewhere, why that is not enough. */
  missing(): { missing: string[]; reasons: string[] } {
    const missing = this.#paper.required.filter(
      (key) => !alwaysThere(this.#printed.get(key) ?? [], this.#paper.alternatives),
    )
    const reasons = missing.flatMap((key) => {
      const conditions = new Set((this.#printed.get(key) ?? []).flat())
      const places = [
        ...Array.from(conditions, (name) => `条件“${name}”之内`),
        ...Array.from(this.#elsewhere.get(key) ?? [], (place) => place),
      ]
      return places.length > 0 ? [`“${key}”只写在${places.join('、')}，可能不会印出，请在正文里另写一处`] : []
    })
    return { missing, reasons }
  }
}

/** Enough to judge by. */
const mostPlaces = 50

/** The slot a placeholder begins in: there it will be printed. */
function slotAt(slots: TextSlot[], offset: number): TextSlot {
  let start = 0
  for (const slot of slots) {
    if (offset < start + slot.text.length) return slot
    start += slot.text.length
  }
  throw new Error(`no text at ${offset}`)
}

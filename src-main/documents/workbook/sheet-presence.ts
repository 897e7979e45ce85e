import type { PaperWords } from '#shared/template/paper-words'
import { type FoundPlaceholder, keyOf } from '../template/placeholders'
import { attributeOf } from '../template/xml-node'
import { hiddenColumns, isOn } from './sheet-around'
import type { SheetCell } from './sheet-cells'
import type { SheetStyles } from './sheet-styles'
import type { TemplateSheet } from './workbook-parts'

/** Whether the required placeholders stand where they are printed. */
export class SheetPresence {
  readonly #required: ReadonlySet<string>
  readonly #printed = new Set<string>()
  readonly #elsewhere = new Map<string, string>()

  constructor({ required }: PaperWords) {
    this.#required = new Set(required)
  }

  note(sheet: TemplateSheet, styles: SheetStyles, cell: SheetCell, found: readonly FoundPlaceholder[]): void {
    for (const { placeholder, known } of found) {
      const key = keyOf(placeholder)
      if (!known || !this.#required.has(key)) continue
      const why = whyUnseen(sheet, styles, cell)
      if (why === null) this.#printed.add(key)
      else this.#elsewhere.set(key, why)
    }
  }

  missing(): { missing: string[]; reasons: string[] } {
    const missing = [...this.#required].filter((key) => !this.#printed.has(key))
    const reasons = missing.flatMap((key) => {
      const why = this.#elsewhere.get(key)
      return why ? [`“${key}”只写在${why}里，不会印出，请另写一处`] : []
    })
    return { missing, reasons }
  }
}

function whyUnseen(sheet: TemplateSheet, styles: SheetStyles, { row, column, style }: SheetCell): string | null {
  if (sheet.isHidden) return '隐藏的工作表'
  const line = sheet.rows.find(({ number }) => number === row)
  const height = line && attributeOf(line.element, 'ht')
  if (line && (isOn(attributeOf(line.element, 'hidden')) || (height !== undefined && Number(height) < 2)))
    return '隐藏的行'
  if (hiddenColumns(sheet).some(([first, last]) => first <= column && column <= last)) return '隐藏的列'
  return styles.isUnseen(style) ? '不显示内容的格式' : null
}

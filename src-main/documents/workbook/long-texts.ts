import type { PaperWords } from '#shared/template/paper-words'
import { type FoundPlaceholder, keyOf } from '../template/placeholders'
import type { SheetCell } from './sheet-cells'
import type { SheetStyles } from './sheet-styles'

/** Cells that cut a long text off: told, since the office may know that nothing long comes there. */
export class LongTexts {
  readonly #styles: SheetStyles
  readonly #words: PaperWords
  readonly #cut: string[] = []

  constructor(styles: SheetStyles, words: PaperWords) {
    this.#styles = styles
    this.#words = words
  }

  note(cell: SheetCell, found: readonly FoundPlaceholder[], where: string): void {
    const isText = found.some(
      ({ placeholder }) => placeholder.kind === 'cell' && !this.#words.kinds?.[keyOf(placeholder)],
    )
    if (isText && this.#styles.longText(cell.style) === 'cut') this.#cut.push(where)
  }

  warnings(): string[] {
    if (this.#cut.length === 0) return []
    return [`没有设“自动换行”，字多时印不全：${this.#cut.slice(0, 30).join('、')}`]
  }
}

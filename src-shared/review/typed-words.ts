import { clean, linesIn, plain, withoutEnd } from '../text/punctuation'

/** Tells what the clerk has typed from what the program says. */
export class TypedWords {
  readonly #lines: string[]
  readonly #forms = new Map<string, string[]>()

  constructor(typed: string[]) {
    this.#lines = [...new Set(typed.flatMap(linesIn))].filter((line) => line.trim().length > 1)
  }

  /** Whether the signs from `from` up to `to` stand in a typed text, or meet one: where the two join is nobody's alone. */
  covers(text: string, from: number, to: number): boolean {
    const first = text[from] ?? ''
    const last = text[to - 1] ?? ''
    return this.#lines
      .filter((line) => line.includes(first) || line.includes(last))
      .some((line) => this.#formsOf(line).some((form) => meets(text, form, from, to)))
  }

  /** As typed, and as the paper prints it. */
  #formsOf(line: string): string[] {
    const known = this.#forms.get(line)
    if (known) return known
    const forms = [...new Set([line.trim(), plain(line), clean(line), withoutEnd(clean(line))])]
    this.#forms.set(line, forms)
    return forms
  }
}

function meets(text: string, form: string, from: number, to: number): boolean {
  if (form.length < 2) return false
  for (let at = text.indexOf(form); at >= 0 && at < to; at = text.indexOf(form, at + 1)) {
    if (at + form.length > from) return true
  }
  return false
}

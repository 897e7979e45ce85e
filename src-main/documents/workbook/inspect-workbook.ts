import type { TemplateInspection } from '#shared/template/inspection'
import type { PaperWords } from '#shared/template/paper-words'
import { NearPlaceholders } from '../template/near-placeholders'
import { strayBrackets, withoutPlaceholders } from '../template/placeholders'
import { isElement, ownText, type XmlElement } from '../template/xml-node'
import { rangeName } from './cell-place'
import { type FormulaPart, readFormula, referencesIn } from './formula'
import { LongTexts } from './long-texts'
import { formulasAround, hasExtensions, strangeIn } from './sheet-around'
import type { SheetCell } from './sheet-cells'
import { crossing, isCovered, mergesIn } from './sheet-merges'
import { placesIn, placeText, type SheetPlaces } from './sheet-places'
import { SheetPresence } from './sheet-presence'
import { strangeNames } from './workbook-edits'
import type { TemplateSheet, Workbook } from './workbook-parts'

const mostEntries = 60
const mostPlaces = 5_000
const functionsOnly = '只能用求和、计数一类的普通函数，不能引用别的文件、名称或程序'

/** What a workbook says, and where it is to be filled in, by its sheets in their order. */
export function inspectWorkbook(
  workbook: Workbook,
  words: PaperWords,
): { inspection: TemplateInspection; places: SheetPlaces[] } {
  const inspector = new Inspector(workbook, words)
  const places = workbook.sheets.map((sheet) => inspector.look(sheet))
  return { inspection: inspector.inspection(places), places }
}

class Inspector {
  readonly #workbook: Workbook
  readonly #words: PaperWords
  readonly #near: NearPlaceholders
  readonly #presence: SheetPresence
  readonly #unknown = new Set<string>()
  readonly #problems = new Set<string>()
  readonly #warnings = new Set<string>()
  readonly #long: LongTexts
  readonly #formulas: string[] = []
  readonly #names: ReadonlySet<string>

  constructor(workbook: Workbook, words: PaperWords) {
    this.#workbook = workbook
    this.#words = words
    this.#near = new NearPlaceholders(words)
    this.#presence = new SheetPresence(words)
    this.#names = new Set(workbook.sheets.map(({ name }) => name))
    this.#long = new LongTexts(workbook.styles, words)
  }

  look(sheet: TemplateSheet): SheetPlaces {
    const at = (cell: SheetCell) => placeText(sheet.name, cell, this.#workbook.sheets.length === 1)
    const places = placesIn(sheet.rows, this.#words, at)
    for (const problem of places.problems) this.#problems.add(problem)
    const merges = mergesIn(sheet.part.root)
    for (const range of crossing(merges, places.blocks))
      this.#problems.add(`合并单元格${rangeName(range)}跨出了会重复的列表行，请拆分`)
    for (const { cell, found } of places.cells.values()) {
      const where = at(cell)
      for (const { typed, known, placeholder } of found) {
        if (typed !== '' && !known) this.#unknown.add(`${short(typed)}（${where}）`)
        else if (placeholder.kind === 'open' || placeholder.kind === 'close')
          this.#problems.add(`${where}：表格里不能写“如果”条件`)
      }
      if (isCovered(merges, cell)) this.#problems.add(`${where}被合并单元格盖住，里面的占位符不会印出`)
      this.#presence.note(sheet, this.#workbook.styles, cell, found)
      this.#long.note(cell, found, where)
    }
    this.#texts(sheet, places, at)
    this.#formulasOf(sheet, places, at)
    this.#around(sheet)
    return places
  }

  inspection(places: readonly SheetPlaces[]): TemplateInspection {
    const { parts, sheets, links } = { ...this.#workbook.opened, sheets: this.#workbook.sheets }
    for (const part of parts.values()) if (part !== this.#workbook.strings) this.#elsewhere(part.root)
    for (const { name } of sheets) if (name.includes('{{')) this.#problems.add('工作表名称里不能写占位符')
    for (const name of strangeNames(this.#workbook)) this.#warnings.add(`定义的名称“${short(name)}”不会留在文书里`)
    for (const link of links) this.#warnings.add(`有一个网页链接，会原样留在文书里：${link.slice(0, 80)}`)
    for (const warning of this.#long.warnings()) this.#warnings.add(warning)
    if (this.#formulas.length > 0)
      this.#warnings.add(`公式的结果由 WPS、Excel 打开时算出，程序不核对：${this.#formulas.slice(0, 20).join('、')}`)
    const there = new Set(places.flatMap(({ blocks }) => blocks.map(({ list }) => list)))
    const lists = Object.entries(this.#words.lists).filter(([list]) => !there.has(list))
    for (const [list, { columns }] of lists) {
      const isNeeded = this.#words.required.some((key) => key.startsWith(`${list}.`))
      if (isNeeded)
        this.#problems.add(`没有“${list}”的列表行：请在一行的格里写 {{${list}.${columns[0]}}} 等，程序按条数重复这一行`)
      else this.#warnings.add(`没有“${list}”的列表行，文书里就没有这些内容`)
    }
    if (places.reduce((sum, { cells }) => sum + cells.size, 0) > mostPlaces) this.#problems.add('占位符过多')
    const { missing, reasons } = this.#presence.missing()
    for (const reason of reasons) this.#problems.add(reason)
    const [unknown, problems, warnings] = [this.#unknown, this.#problems, this.#warnings].map(first)
    return {
      usable: unknown!.length + missing.length + problems!.length === 0,
      unknown: unknown!,
      missing,
      problems: problems!,
      warnings: warnings!,
    }
  }

  /** What looks like a placeholder and is none. */
  #texts(sheet: TemplateSheet, places: SheetPlaces, at: (cell: SheetCell) => string): void {
    for (const { cells } of sheet.rows)
      for (const cell of cells) {
        if (!cell.text) continue
        const found = places.cells.get(cell)?.found ?? []
        if (strayBrackets(withoutPlaceholders(cell.text, found)))
          this.#problems.add(`括号不成对或使用了全角括号：${at(cell)}“${short(cell.text)}”`)
        if (this.#warnings.size >= mostEntries) continue
        for (const { sentence } of this.#near.hints(cell.text, found)) this.#warnings.add(`${sentence}（${at(cell)}）`)
      }
  }

  #formulasOf(sheet: TemplateSheet, { blocks }: SheetPlaces, at: (cell: SheetCell) => string): void {
    const repeats = (row: number) => blocks.some(({ from, to }) => from <= row && row <= to)
    for (const cell of sheet.rows.flatMap(({ cells }) => cells)) {
      const parts = cell.formula?.parts
      if (parts === null) this.#problems.add(`${at(cell)}的公式不能使用：${functionsOnly}`)
      if (!parts) continue
      if (!isPlainSum(parts)) this.#formulas.push(at(cell))
      for (const reference of referencesIn(parts)) {
        const { sheet: named, from, to, inSum } = reference
        if (named !== null && !this.#names.has(named))
          this.#problems.add(`${at(cell)}的公式引用了没有的工作表“${short(named)}”`)
        const isOneOfMany = from.row !== null && !to && !inSum && repeats(from.row) && !repeats(cell.row)
        if (isOneOfMany && (named ?? sheet.name) === sheet.name)
          this.#problems.add(`${at(cell)}的公式引用了会重复的列表行里的一格，只能求和、计数，如 SUM(E5)`)
      }
    }
  }

  #around(sheet: TemplateSheet): void {
    for (const local of strangeIn(sheet))
      this.#problems.add(`工作表“${short(sheet.name)}”里有程序不能处理的内容（${short(local)}），请删除后另存`)
    if (hasExtensions(sheet))
      this.#warnings.add(`工作表“${short(sheet.name)}”里的数据条、图标集、迷你图等新版格式不会留在文书里`)
    for (const element of formulasAround(sheet))
      if (readFormula(ownText(element).trim()) === null)
        this.#problems.add(`工作表“${short(sheet.name)}”的条件格式或数据有效性用了不能使用的公式：${functionsOnly}`)
  }

  /** Where the program fills in nothing. */
  #elsewhere(root: XmlElement): void {
    const isSheet = root.local === 'worksheet'
    const holds = (element: XmlElement): boolean => {
      if (isSheet && element.local === 'sheetData') return false
      if (element.attributes.some(({ value }) => value.includes('{{'))) return true
      return element.nodes.some((node) => (isElement(node) ? holds(node) : node.text.includes('{{')))
    }
    if (root.local !== 'workbook' && holds(root))
      this.#problems.add('有占位符写在页眉页脚、图形、有效性或属性里，程序不能在那里填写，请移到单元格中')
  }
}

/** SUM(E5:E9): its value is put in by the program, exactly. */
const isPlainSum = ([first, range, end, ...more]: FormulaPart[]) =>
  first === 'SUM(' && typeof range === 'object' && end === ')' && more.length === 0

const short = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text)

function first(entries: ReadonlySet<string>): string[] {
  const all = [...entries]
  return all.length > mostEntries ? [...all.slice(0, mostEntries), `还有${all.length - mostEntries}项`] : all
}

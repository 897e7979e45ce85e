import { fail, ok, type Result } from '#shared/result'
import { describeInspection, type TemplateInspection } from '#shared/template/inspection'
import type { PaperModel } from '#shared/template/paper-model'
import type { PaperWords } from '#shared/template/paper-words'
import { propertyTypes, withInstants } from '../template/made-at'
import type { PaperToFill } from '../template/make-paper'
import { namespaces } from '../template/namespaces'
import { packPart, zipParts } from '../template/pack-parts'
import { openPackage } from '../template/package-guard'
import { hostile } from '../template/package-reader'
import type { XmlPart } from '../template/template-package'
import { childOf, elementsIn, prefixOf } from '../template/xml-node'
import { type Edit, edited } from './edits'
import { RowEmitter } from './emit-rows'
import { inspectWorkbook } from './inspect-workbook'
import type { MapOf } from './moved-refs'
import { RowMap } from './row-map'
import { drawingEdits, editsAround, previewEdit } from './sheet-around'
import { textOf } from './sheet-cells'
import type { SheetPlaces } from './sheet-places'
import { withoutCalcChain, workbookEdits } from './workbook-edits'
import { type Workbook, workbookOf } from './workbook-parts'
import { xlsxForm } from './xlsx-form'

interface LookedAt {
  workbook: Workbook
  inspection: TemplateInspection
  places: SheetPlaces[]
}

async function lookAt(bytes: Uint8Array, words: PaperWords): Promise<Result<LookedAt>> {
  const opened = await openPackage(bytes, xlsxForm)
  if (!opened.ok) return opened
  const workbook = workbookOf(opened.value)
  if (!workbook) return hostile('表格内部不完整，请用 WPS 或 Excel 打开后另存一份再导入')
  return ok({ workbook, ...inspectWorkbook(workbook, words) })
}

/** What an .xlsx lacks to serve as a template of that paper; TEMPLATE_HOSTILE when it must not be opened at all. */
export async function inspectSheets(bytes: Uint8Array, words: PaperWords): Promise<Result<TemplateInspection>> {
  const looked = await lookAt(bytes, words)
  return looked.ok ? ok(looked.value.inspection) : looked
}

/**
 * The .xlsx of a paper from model and an office's workbook: its rows repeated, all else as the office drew it. Gaps read
 * 【待填写：…】 as they do in the drawing in whose place it stands. TEMPLATE_HOSTILE or TEMPLATE_INVALID for the workbook.
 */
export async function fillSheets(
  { title, words }: Pick<PaperToFill, 'title' | 'words'>,
  model: PaperModel,
  template: Uint8Array,
): Promise<Result<Uint8Array>> {
  const looked = await lookAt(template, words)
  if (!looked.ok) return looked
  const { inspection, ...rest } = looked.value
  if (inspection.usable) return ok(filled(rest, words, model))
  return fail('TEMPLATE_INVALID', { title, detail: describeInspection(inspection) })
}

function filled({ workbook, places }: Omit<LookedAt, 'inspection'>, words: PaperWords, model: PaperModel): Uint8Array {
  const { opened, sheets, strings, main, stylesPart, styles } = workbook
  const copiesOf = (list: string) => model.rows[list]?.length ?? 0
  const maps = new Map(sheets.map(({ name }, at) => [name, new RowMap(places[at]!.blocks, copiesOf)]))
  const mapOf: MapOf = (name) => maps.get(name)
  const { dropped, edits } = withoutCalcChain(workbook)
  const add = (part: XmlPart, more: Edit[]) => edits.set(part.path, [...(edits.get(part.path) ?? []), ...more])
  sheets.forEach((sheet, at) => {
    const { root } = sheet.part
    const data = childOf(root, namespaces.sheet, 'sheetData')
    const emitter = new RowEmitter(workbook, sheet, places[at]!, words, model, mapOf)
    if (data)
      add(sheet.part, [{ start: data.start, end: data.end, text: `<${data.name}>${emitter.xml()}</${data.name}>` }])
    // In the place of the office's own head, which has no row in it.
    const around = editsAround(sheet, places[at]!.blocks, mapOf)
    const preview = model.preview ? [previewEdit(sheet, words.previewMark)] : []
    add(sheet.part, [...around, ...preview])
    if (sheet.drawing) add(sheet.drawing, drawingEdits(sheet, mapOf))
  })
  add(main, workbookEdits(workbook, mapOf))
  add(stylesPart, styles.edits())
  if (strings) add(strings, withoutPlaceholders(strings))
  const parts = Array.from(opened.parts.values())
    .filter(({ path }) => !dropped.has(path))
    .map((part) => {
      const source = edited(part.source, edits.get(part.path) ?? [])
      return packPart(
        part.path,
        Buffer.from(propertyTypes.has(part.contentType) ? made(source, model) : source, 'utf8'),
      )
    })
  const others = Array.from(opened.others, ([path, content]) => packPart(path, content))
  return zipParts([...parts, ...others].sort((one, other) => (one.path < other.path ? -1 : 1)))
}

/** The texts that were filled in stand in their cells; here nothing refers to them any more. */
const withoutPlaceholders = ({ root }: XmlPart): Edit[] =>
  elementsIn(root)
    .filter((text) => textOf(text).includes('{{'))
    .map((text) => ({
      start: text.openEnd,
      end: text.closeStart,
      text: `<${prefixOf(text)}t></${prefixOf(text)}t>`,
    }))

const made = (source: string, { madeAt }: PaperModel) =>
  withInstants([source])
    .map((piece) => (typeof piece === 'string' ? piece : 'made' in piece ? (madeAt ?? piece.made) : ''))
    .join('')

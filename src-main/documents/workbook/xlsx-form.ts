import { mainRelationship, pictureTypes, allowedParts as word } from '../template/allowed-parts'
import { namespaces } from '../template/namespaces'
import type { PackageForm } from '../template/package-form'
import { attributeOf, is, type XmlElement } from '../template/xml-node'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
const sheetType = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}`

export const types = {
  main: sheetType('sheet.main+xml'),
  worksheet: sheetType('worksheet+xml'),
  strings: sheetType('sharedstrings+xml'),
  styles: sheetType('styles+xml'),
  calcChain: sheetType('calcchain+xml'),
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
} as const

/** What stands about any file, whatever its form, by the same names as in a .docx. */
const common = [...word].filter(([type]) => /properties|thumbnail|classificationlabels|\/theme$|customXml/i.test(type))

const allowed: ReadonlyMap<string, readonly string[]> = new Map([
  ...common,
  [mainRelationship, [types.main]],
  [`${office}worksheet`, [types.worksheet]],
  [`${office}sharedStrings`, [types.strings]],
  [`${office}styles`, [types.styles]],
  [`${office}calcChain`, [types.calcChain]],
  [`${office}printerSettings`, [sheetType('printersettings')]],
  [`${office}sheetMetadata`, [sheetType('sheetmetadata+xml')]],
  [`${office}drawing`, [types.drawing]],
  [`${office}image`, [...pictureTypes]],
])

const reasons: { pattern: RegExp; reason: string }[] = [
  { pattern: /vba|macro|dialogsheet/i, reason: '含有宏，请另存为不含宏的 .xlsx' },
  {
    pattern: /externalLink|connections|queryTable|xmlMaps|pivot|slicer|timeline/i,
    reason: '含有外部链接、数据连接或数据透视表，请删除',
  },
  {
    pattern: /oleObject|embeddings|activeX|control|ctrlProp|relationships\/package|wordprocessingml|presentationml/i,
    reason: '含有嵌入对象或控件，请删除',
  },
  { pattern: /comment|person|vmldrawing/i, reason: '含有批注，请先删除全部批注' },
  { pattern: /cellimage|richData|rdRich/i, reason: '含有嵌入单元格的图片，请改为浮动图片' },
  { pattern: /chart|diagram/i, reason: '含有图表，请删除或转为图片' },
  { pattern: /table/i, reason: '套用了表格格式，请先点“转换为区域”' },
  { pattern: /svg/i, reason: '含有 SVG 图片，请改用 PNG' },
]

const refusalOf = (...words: (string | null)[]): string =>
  reasons.find(({ pattern }) => words.some((text) => text !== null && pattern.test(text)))?.reason ??
  '含有不属于表格的文件，请用 WPS 或 Excel 打开后另存一份再导入'

/** Elements of sheets that bring in or ask for something from outside. */
const outside = new Set([
  'oleObjects',
  'controls',
  'webPublishItems',
  'externalReferences',
  'fileRecoveryPr',
  'oleSize',
])

function elementProblem(element: XmlElement): string | null {
  const { uri, local } = element
  if (uri === namespaces.sheet && outside.has(local)) return '含有嵌入对象、控件或外部链接，请删除'
  if (uri !== namespaces.sheetDrawing) return null
  if (attributeOf(element, 'macro')) return '含有点击后执行的动作'
  return attributeOf(element, 'textlink') ? '有图形的文字取自单元格，请改为直接写的文字' : null
}

/** An .xlsx: sheets of cells with pictures, and nothing that is reckoned elsewhere. */
export const xlsxForm: PackageForm = {
  ending: 'xlsx',
  allowed,
  refusalOf,
  isMain: (root) => is(root, namespaces.sheet, 'workbook'),
  elementProblem,
  noMain: '没有工作簿，不是 Excel 表格',
  strangeMain: '表格格式不能识别，请用 WPS 或 Excel 另存为 .xlsx',
  otherMain: '不是 .xlsx 表格（可能是模板 .xltx 或其他格式），请另存为 .xlsx',
}

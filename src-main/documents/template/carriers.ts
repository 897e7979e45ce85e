import { namespaces } from './namespaces'

const { word, drawing, math, chart, wordDrawing, picture, vml } = namespaces

/**
 * How a text is filled: in a run a line break is a line break; in plain text and in attributes it is a space; `never` is
 * named at import instead, because a value there would be code or a number format.
 */
export type Form = 'run' | 'plain' | 'attribute' | 'never'

export interface Carrier {
  form: Form
  /** What a clerk calls it. */
  what: string
}

/**
 * THE list of what carries text in a .docx: import, filling and the check for leftovers read it alike. Text in any other
 * element or attribute may hold no placeholder.
 */
const elements: { uri: string; locals: string[]; carrier: Carrier }[] = [
  { uri: word, locals: ['t'], carrier: { form: 'run', what: '' } },
  { uri: drawing, locals: ['t'], carrier: { form: 'plain', what: '图形文字' } },
  { uri: math, locals: ['t'], carrier: { form: 'plain', what: '公式' } },
  { uri: word, locals: ['instrText', 'delInstrText'], carrier: { form: 'never', what: '域代码' } },
  { uri: word, locals: ['delText'], carrier: { form: 'never', what: '已删除的文字' } },
  { uri: chart, locals: ['v', 'f'], carrier: { form: 'never', what: '图表数据' } },
]

const attributes: { uri: string; locals: string[]; names: string[]; carrier: Carrier }[] = [
  {
    uri: wordDrawing,
    locals: ['docPr'],
    names: ['descr', 'title', 'name'],
    carrier: { form: 'attribute', what: '替代文字' },
  },
  {
    uri: picture,
    locals: ['cNvPr'],
    names: ['descr', 'title', 'name'],
    carrier: { form: 'attribute', what: '替代文字' },
  },
  {
    uri: vml,
    locals: ['shape', 'rect', 'textbox', 'imagedata'],
    names: ['alt', 'title'],
    carrier: { form: 'attribute', what: '替代文字' },
  },
  { uri: vml, locals: ['textpath'], names: ['string'], carrier: { form: 'attribute', what: '艺术字或水印' } },
  {
    uri: word,
    locals: ['tblCaption', 'tblDescription', 'alias'],
    names: ['val'],
    carrier: { form: 'attribute', what: '标题或说明' },
  },
  { uri: word, locals: ['lvlText'], names: ['val'], carrier: { form: 'never', what: '编号格式' } },
  { uri: word, locals: ['fldSimple'], names: ['instr'], carrier: { form: 'never', what: '域代码' } },
]

const byElement = new Map(
  elements.flatMap(({ uri, locals, carrier }) => locals.map((local) => [`${uri} ${local}`, carrier])),
)
const byAttribute = new Map(
  attributes.flatMap(({ uri, locals, names, carrier }) =>
    locals.flatMap((local) => names.map((name) => [`${uri} ${local} ${name}`, carrier])),
  ),
)

const carryingNames = new Set(elements.flatMap(({ locals }) => locals))

export const elementCarrier = (uri: string, local: string): Carrier | undefined =>
  carryingNames.has(local) ? byElement.get(`${uri} ${local}`) : undefined

export const attributeCarrier = (uri: string, local: string, name: string): Carrier =>
  byAttribute.get(`${uri} ${local} ${name}`) ?? { form: 'never', what: '格式设置' }

/** Text in no element of the list: that of properties and of custom data, to which content controls are bound, is filled. */
export function looseCarrier(contentType: string): Carrier {
  if (/(?:core|extended|custom)-properties\+xml$/.test(contentType)) return { form: 'plain', what: '文档属性' }
  if (/^(?:application|text)\/xml$/.test(contentType)) return { form: 'plain', what: '自定义数据' }
  return { form: 'never', what: '格式设置' }
}

/** What holds text that belongs together across runs. */
export const isParagraph = ({ uri, local }: { uri: string; local: string }): boolean =>
  local === 'p' && (uri === word || uri === drawing)

const partNames: [pattern: RegExp, name: string][] = [
  [/document\.main\+xml$/, '正文'],
  [/\.header\+xml$/, '页眉'],
  [/\.footer\+xml$/, '页脚'],
  [/\.footnotes\+xml$/, '脚注'],
  [/\.endnotes\+xml$/, '尾注'],
  [/\.comments\+xml$/, '批注'],
  [/\.glossary\+xml$/, '文档部件'],
  [/\.chart\+xml$/, '图表'],
  [/diagram/, '智能图形'],
  [/-properties\+xml$/, '文档属性'],
  [/numbering\+xml$/, '编号'],
  [/styles\+xml$/, '样式'],
  [/^(?:application|text)\/xml$/, '自定义数据'],
]

export const partName = ({ contentType, path }: { contentType: string; path: string }): string =>
  partNames.find(([pattern]) => pattern.test(contentType))?.[1] ?? path

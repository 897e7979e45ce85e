const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/'
const microsoft = 'http://schemas.microsoft.com/office/'

const word = (name: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`
const drawing = (name: string) => `application/vnd.openxmlformats-officedocument.${name}+xml`
const wordExtension = (name: string) => `application/vnd.ms-word.${name}+xml`

const pictures = ['png', 'jpeg', 'jpg', 'gif', 'bmp', 'x-ms-bmp', 'tiff', 'x-emf', 'emf', 'x-wmf', 'wmf'].map(
  (name) => `image/${name}`,
)

const coreProperties = 'application/vnd.openxmlformats-package.core-properties+xml'

export const mainType = word('document.main')
export const mainRelationship = `${office}officeDocument`
export const hyperlinkRelationship = `${office}hyperlink`
export const pictureTypes: ReadonlySet<string> = new Set(pictures)
export const headerType = word('header')
export const commentsType = word('comments')
export const stylesType = word('styles')

/** Every relationship a template may hold, and the content types its target may have. What is not here is refused. */
export const allowedParts: ReadonlyMap<string, readonly string[]> = new Map([
  [mainRelationship, [mainType]],
  [`${office}extended-properties`, [drawing('extended-properties')]],
  [`${office}custom-properties`, [drawing('custom-properties')]],
  // The strict edition's names.
  [`${office}extendedProperties`, [drawing('extended-properties')]],
  [`${office}customProperties`, [drawing('custom-properties')]],
  [`${packaged}core-properties`, [coreProperties]],
  // As some programs misspell it.
  ['http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties', [coreProperties]],
  [`${packaged}thumbnail`, pictures],
  [`${microsoft}2020/02/relationships/classificationlabels`, ['application/vnd.ms-office.classificationlabels+xml']],
  [`${microsoft}2019/09/relationships/intelligence`, ['application/vnd.ms-office.intelligence+xml']],
  [`${microsoft}2020/10/relationships/intelligence`, ['application/vnd.ms-office.intelligence2+xml']],
  [`${office}styles`, [stylesType]],
  [`${office}numbering`, [word('numbering')]],
  [`${office}settings`, [word('settings')]],
  [`${office}webSettings`, [word('websettings')]],
  [`${office}fontTable`, [word('fonttable')]],
  [`${office}theme`, [drawing('theme')]],
  [`${office}header`, [headerType]],
  [`${office}footer`, [word('footer')]],
  [`${office}footnotes`, [word('footnotes')]],
  [`${office}endnotes`, [word('endnotes')]],
  [`${office}comments`, [commentsType]],
  [`${office}glossaryDocument`, [word('document.glossary')]],
  [`${office}image`, pictures],
  [`${office}font`, ['application/x-fontdata', 'application/vnd.openxmlformats-officedocument.obfuscatedfont']],
  [`${office}chart`, [drawing('drawingml.chart')]],
  [`${office}chartUserShapes`, [drawing('drawingml.chartshapes')]],
  [`${office}themeOverride`, [drawing('themeoverride')]],
  [`${office}diagramData`, [drawing('drawingml.diagramdata')]],
  [`${office}diagramLayout`, [drawing('drawingml.diagramlayout')]],
  [`${office}diagramQuickStyle`, [drawing('drawingml.diagramstyle')]],
  [`${office}diagramColors`, [drawing('drawingml.diagramcolors')]],
  [`${microsoft}2007/relationships/diagramDrawing`, ['application/vnd.ms-office.drawingml.diagramdrawing+xml']],
  [`${office}customXml`, ['application/xml', 'text/xml']],
  [`${office}customXmlProps`, [drawing('customxmlproperties')]],
  [`${microsoft}2007/relationships/stylesWithEffects`, [wordExtension('styleswitheffects')]],
  [`${microsoft}2011/relationships/commentsExtended`, [word('commentsextended')]],
  [`${microsoft}2016/09/relationships/commentsIds`, [word('commentsids')]],
  [`${microsoft}2018/08/relationships/commentsExtensible`, [word('commentsextensible')]],
  [`${microsoft}2011/relationships/people`, [word('people')]],
  [`${microsoft}2011/relationships/chartStyle`, ['application/vnd.ms-office.chartstyle+xml']],
  [`${microsoft}2011/relationships/chartColorStyle`, ['application/vnd.ms-office.chartcolorstyle+xml']],
])

const reasons: { pattern: RegExp; reason: string }[] = [
  { pattern: /vba|macro|keyMap|attachedToolbars/i, reason: '含有宏，请另存为不含宏的 .docx' },
  { pattern: /aFChunk|altChunk/i, reason: '含有嵌入的其他格式内容（altChunk）' },
  {
    pattern: /oleObject|embeddings|activeX|control|ctrlProps|relationships\/package|spreadsheetml|presentationml/i,
    reason: '含有嵌入对象或控件（图表请连同数据转为图片）',
  },
  { pattern: /attachedTemplate|subDocument|frame|mailMerge|externalLink/i, reason: '含有外部模板、子文档或数据源' },
  { pattern: /svg/i, reason: '含有 SVG 图片，请改用 PNG' },
]

/** Why something that is not on the list is refused, in words a clerk can act on. */
export const refusalOf = (...words: (string | null)[]): string =>
  reasons.find(({ pattern }) => words.some((text) => text !== null && pattern.test(text)))?.reason ??
  '含有不属于文档的文件，请用 WPS 或 Word 打开后另存一份再导入'

import { isLocalAddress, isPlainLink } from './allowed-links'
import { namespaces } from './namespaces'
import type { XmlAttribute, XmlElement } from './xml-node'

const { word, office, video2012, vml, chart, drawing, relationshipIds, schemaLibrary, inclusion } = namespaces

/** Elements that bring in, run or ask for something from outside the document. */
const refused: { uri: string; locals: string[]; reason: string }[] = [
  { uri: word, locals: ['altChunk'], reason: '含有嵌入的其他格式内容（altChunk）' },
  { uri: word, locals: ['object', 'control', 'movie'], reason: '含有嵌入对象或控件' },
  { uri: office, locals: ['OLEObject'], reason: '含有嵌入对象或控件' },
  { uri: chart, locals: ['externalData'], reason: '图表引用了另外的工作簿，请把图表转为图片' },
  { uri: word, locals: ['subDoc', 'frameset', 'attachedTemplate'], reason: '含有外部模板、子文档或网页框架' },
  { uri: word, locals: ['mailMerge', 'saveThroughXslt', 'recipientData'], reason: '含有邮件合并或外部数据源' },
  { uri: word, locals: ['entryMacro', 'exitMacro'], reason: '含有宏，请另存为不含宏的 .docx' },
  { uri: video2012, locals: ['webVideoPr'], reason: '含有联机视频' },
  { uri: schemaLibrary, locals: ['schema'], reason: '引用了外部的 XML 架构' },
  { uri: inclusion, locals: ['include'], reason: '含有外部内容的引用（XInclude）' },
  { uri: drawing, locals: ['audioFile', 'videoFile', 'wavAudioFile', 'quickTimeFile'], reason: '含有音频或视频' },
]

const byName = new Map(refused.flatMap(({ uri, locals, reason }) => locals.map((local) => [`${uri} ${local}`, reason])))

const refusedNames = new Set(refused.flatMap(({ locals }) => locals))

/** Why an element may not stay; null when it may. Plain links it bears are added to `links`. */
export function elementProblem(element: XmlElement, links: Set<string>): string | null {
  const known = refusedNames.has(element.local) ? byName.get(`${element.uri} ${element.local}`) : undefined
  if (known) return known
  for (const attribute of element.attributes) {
    const problem = attributeProblem(element, attribute, links)
    if (problem) return problem
  }
  return null
}

function attributeProblem(element: XmlElement, { uri, local, value }: XmlAttribute, links: Set<string>): string | null {
  if (uri === 'http://www.w3.org/2000/xmlns/' || value === '') return null
  const leads = (uri === office && local === 'href') || (element.uri === vml && (local === 'href' || local === 'src'))
  if (leads && uri !== relationshipIds) {
    if (local === 'src' || !isPlainLink(value)) return '含有外部图片或外部链接'
    links.add(value)
  }
  if (element.uri === vml && /^on[a-z]+$/.test(local)) return '含有点击后执行的动作'
  if (element.uri === drawing && element.local.startsWith('hlink') && local === 'action') return '含有点击后执行的动作'
  return !describes.has(local) && isLocalAddress(value) ? '含有指向本机、网络文件或脚本的链接' : null
}

/** Office programs note where a picture came from in its description; nobody follows that. */
const describes = new Set(['descr', 'title', 'name', 'alt'])

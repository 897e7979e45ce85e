import { inflateRawSync } from 'node:zlib'
import type { PaperChart } from '#shared/template/chart'
import { chartXml } from './chart-xml'
import { namespaces } from './namespaces'
import { type PackedPart, packPart } from './pack-parts'
import { relationshipsPath } from './relationships'

/** A chart drawn in a part, with its number in the paper. */
export interface DrawnChart {
  part: string
  number: number
  chart: PaperChart
}

/** Of this program's own: no template names its relationships so. */
export const chartRelationship = (number: number): string => `goufutongChart${number}`

const chartPath = (number: number) => `word/charts/goufutong${number}.xml`
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
const typesPath = '[Content_Types].xml'

/** The parts of a paper with the charts drawn in it: a part each, a relationship from where it stands, its content type. */
export function withCharts(parts: readonly PackedPart[], charts: readonly DrawnChart[]): PackedPart[] {
  if (charts.length === 0) return [...parts]
  const files = new Map(parts.map((part) => [part.path, part]))
  for (const { part, number, chart } of charts) {
    const path = relationshipsPath(part)
    const relationship = `<Relationship xmlns="${namespaces.relationships}" Id="${chartRelationship(number)}" Type="${namespaces.relationshipIds}/chart" Target="/${chartPath(number)}"/>`
    const none = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespaces.relationships}"></Relationships>`
    put(files, path, withinRoot(textOf(files.get(path)) ?? none, relationship))
    const type = `<Override xmlns="${namespaces.contentTypes}" PartName="/${chartPath(number)}" ContentType="${chartType}"/>`
    put(files, typesPath, withinRoot(textOf(files.get(typesPath)) ?? '', type))
    put(files, chartPath(number), chartXml(chart))
  }
  return [...files.values()]
}

const put = (files: Map<string, PackedPart>, path: string, xml: string) =>
  files.set(path, packPart(path, Buffer.from(xml, 'utf8')))

const textOf = (part: PackedPart | undefined): string | null =>
  part ? inflateRawSync(part.data).toString('utf8') : null

/** Behind what the root element holds; an empty one is opened first. */
function withinRoot(xml: string, added: string): string {
  const open = xml.replace(/<([\w:]*Relationships)((?:\s[^<>]*?)?)\s*\/>\s*$/, '<$1$2></$1>')
  const end = open.lastIndexOf('</')
  return `${open.slice(0, end)}${added}${open.slice(end)}`
}

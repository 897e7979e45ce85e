import type { PaperChart } from '#shared/template/chart'
import { namespaces } from './namespaces'
import { escapeAttribute, escapeXml } from './xml-text'

/** 156 mm of the type area and 85 mm, in EMU. */
const width = 5_400_000
const height = 3_060_000

/** Deep and light enough to be told apart on a black and white print. */
const colors = ['17596B', 'C98512', '7F7F7F', '9FB1B5']

/** The place of a chart in a run; names its own namespaces, whatever the prefixes around it. */
export const drawingXml = (relationship: string, number: number, { title }: PaperChart): string =>
  `<w:drawing xmlns:w="${namespaces.word}" xmlns:wp="${namespaces.wordDrawing}" xmlns:a="${namespaces.drawing}">` +
  `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/>` +
  `<wp:docPr id="${9000 + number}" name="${escapeAttribute(`图${number}`)}" descr="${escapeAttribute(title)}"/><wp:cNvGraphicFramePr/>` +
  `<a:graphic><a:graphicData uri="${namespaces.chart}"><c:chart xmlns:c="${namespaces.chart}" xmlns:r="${namespaces.relationshipIds}" r:id="${relationship}"/></a:graphicData></a:graphic>` +
  '</wp:inline></w:drawing>'

/** word/charts/*.xml: what Word, WPS and LibreOffice draw themselves, in type that can be read and changed. */
export function chartXml(chart: PaperChart): string {
  const plot = chart.form === 'radar' ? radar(chart) : bars(chart)
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${namespaces.chart}" xmlns:a="${namespaces.drawing}" xmlns:r="${namespaces.relationshipIds}">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}</c:plotArea>` +
    (chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '') +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>' +
    '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr></c:chartSpace>'
  )
}

const axisIds = '<c:axId val="11"/><c:axId val="12"/>'

function radar(chart: PaperChart): string {
  const series = chart.series.map(
    (_, at) =>
      `${head(chart, at)}<c:spPr><a:ln w="22225"><a:solidFill><a:srgbClr val="${colors[at % colors.length]}"/></a:solidFill>${at > 0 ? '<a:prstDash val="dash"/>' : ''}</a:ln></c:spPr><c:marker><c:symbol val="${at > 0 ? 'diamond' : 'circle'}"/><c:size val="5"/></c:marker>${data(chart, at)}</c:ser>`,
  )
  return `<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>${series.join('')}${axisIds}</c:radarChart>${axes(chart, true)}`
}

function bars(chart: PaperChart): string {
  const labels =
    '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  const series = chart.series.map(
    (_, at) =>
      `${head(chart, at)}<c:spPr><a:solidFill><a:srgbClr val="${colors[at % colors.length]}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>${labels}${data(chart, at)}</c:ser>`,
  )
  return `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="80"/>${axisIds}</c:barChart>${axes(chart, false)}`
}

const column = (at: number) => String.fromCharCode(66 + at)

const head = ({ series }: PaperChart, at: number) =>
  `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>Sheet1!$${column(at)}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(series[at]?.name ?? '')}</c:v></c:pt></c:strCache></c:strRef></c:tx>`

function data({ categories, series }: PaperChart, at: number): string {
  const last = categories.length + 1
  const names = categories.map((name, index) => `<c:pt idx="${index}"><c:v>${escapeXml(name)}</c:v></c:pt>`)
  const values = (series[at]?.values ?? []).map((value, index) =>
    value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`,
  )
  const count = `<c:ptCount val="${categories.length}"/>`
  return (
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache>${count}${names.join('')}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>Sheet1!$${column(at)}$2:$${column(at)}$${last}</c:f><c:numCache><c:formatCode>0.00</c:formatCode>${count}${values.join('')}</c:numCache></c:numRef></c:val>`
  )
}

const line = (color: string) =>
  `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln></c:spPr>`

const axes = ({ most }: PaperChart, isRadar: boolean) =>
  '<c:catAx><c:axId val="11"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>' +
  `${isRadar ? `<c:majorGridlines>${line('BFBFBF')}</c:majorGridlines>` : ''}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="12"/><c:crosses val="autoZero"/></c:catAx>` +
  `<c:valAx><c:axId val="12"/><c:scaling><c:orientation val="minMax"/><c:max val="${most}"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>${line('D9D9D9')}</c:majorGridlines>` +
  '<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="11"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'

import {
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx'
import type { OfficialForm } from '#shared/template/layout'
import { tabbed, twips } from '../docx-page'
import { type Block, noRoom } from './item-blocks'
import { officialStyleIds, officialWidth } from './official-look'

export const hasEnd = ({ copies, issued }: OfficialForm): boolean => copies !== undefined || issued !== undefined

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
/** Else the table stands further to the left, by the margin of a cell. */
const noMargins = { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 }
const ruled = (size: number): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color: '000000' })

/**
 * 版记 at the foot of the last page's type area: 抄送机关, 印发机关 and day in 四号, a line as wide as the type area above and
 * below, a thinner one among them (GB/T 9704 7.4); a letter has no lines and no 印发 (10.1). A table that is placed on its
 * page: the one such place Word, WPS and LibreOffice have in common; LibreOffice places one as wide as the text only by the
 * edge of the page. It stands on the page of the paragraph behind it, which nobody sees.
 */
export function officialEnd({ mark, copies, issued }: OfficialForm): Block[] {
  const entries = [copies, issued].filter((entry) => entry !== undefined)
  if (entries.length === 0) return []
  const lineAt = (at: number) => (mark?.form === 'letter' ? none : ruled(at === 0 || at === entries.length ? 8 : 6))
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: officialWidth, type: WidthType.DXA },
    columnWidths: [officialWidth],
    borders: noBorders,
    margins: noMargins,
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: twips(28),
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    rows: entries.map((text, at) => row(text, { top: lineAt(at), bottom: lineAt(at + 1) })),
  })
  return [table, noRoom()]
}

function row(text: string, lines: Record<'top' | 'bottom', IBorderOptions>): TableRow {
  const right = { type: TabStopType.RIGHT, position: officialWidth - 280 }
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        width: { size: officialWidth, type: WidthType.DXA },
        borders: { ...lines, left: none, right: none },
        children: [new Paragraph({ style: officialStyleIds.end, tabStops: [right], children: tabbed(text) })],
      }),
    ],
  })
}

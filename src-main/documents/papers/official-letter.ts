import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type ISectionPropertiesOptions,
  LineRuleType,
  Paragraph,
} from 'docx'
import { twips } from '../docx-page'
import { numberedFooter, officialPage, officialStyleIds, red } from './official-look'
import { styleIds } from './paper-styles'

// 信函格式, GB/T 9704-2012 10.1.

/** Where the first page ends its double line, and the other pages, whose number stands higher, the room below it. */
const lineMm = 20
const numberMm = 25

/** The mark stands above the type area, in a head that only the first page has: 30 mm from the edge. */
export const letterPage: ISectionPropertiesOptions = {
  ...officialPage,
  titlePage: true,
  page: { ...officialPage.page, margin: { ...officialPage.page?.margin, header: twips(30), footer: twips(lineMm) } },
}

/** 170 mm long in the middle of the page, beyond the type area of 156 mm on both sides. */
const wide = { left: -twips(8), right: -twips(6) }
const exact = (line: number) => ({ line, lineRule: LineRuleType.EXACT })

/** As the upper edge of a paragraph. The names of its styles go from the text outwards (WdLineStyle), and LibreOffice draws them so. */
const lines = {
  'thick above thin': BorderStyle.THIN_THICK_SMALL_GAP,
  'thin above thick': BorderStyle.THICK_THIN_SMALL_GAP,
}

const doubleLine = (look: keyof typeof lines, line: number) =>
  new Paragraph({
    style: styleIds.edge,
    indent: wide,
    spacing: exact(line),
    border: { top: { style: lines[look], size: 24, color: red, space: 0 } },
    text: '',
  })

/** 发文机关标志, its upper edge 30 mm below that of the page, and the double line 4 mm below it. */
export const letterHeader = (mark: string) =>
  new Header({
    children: [
      new Paragraph({
        style: officialStyleIds.mark,
        indent: wide,
        spacing: { ...exact(560), after: 170 },
        text: mark,
      }),
      doubleLine('thick above thin', 80),
    ],
  })

/** No page number on the first page, and a double line 20 mm from its lower edge. */
export const letterFooters = {
  first: new Footer({ children: [doubleLine('thin above thick', 20)] }),
  default: numberedFooter(AlignmentType.RIGHT, twips(numberMm - lineMm)),
  even: numberedFooter(AlignmentType.LEFT, twips(numberMm - lineMm)),
}

import {
  AlignmentType,
  Footer,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TextRun,
} from 'docx'

/** Twentieths of a point, the unit of Word's widths and margins. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

/** Contracts and papers that are not 公文 (domain 8.3): A4, 28 mm on all four sides. */
const contractMarginMm = 28

/** A4 upright in twips, between the margins. */
export const widthWithin = (marginMm: number): number => twips(210) - 2 * twips(marginMm)
export const textWidth = widthWithin(contractMarginMm)

/** Above the type area there is room between the running line and the text also where the margin is narrow. */
const edgeMm = (marginMm: number): number => (marginMm < contractMarginMm ? 11 : 15)

const size = { width: twips(210), height: twips(297) }

export const uprightPage = (marginMm: number): ISectionPropertiesOptions => ({
  page: {
    size,
    margin: {
      top: twips(marginMm),
      right: twips(marginMm),
      bottom: twips(marginMm),
      left: twips(marginMm),
      header: twips(edgeMm(marginMm)),
      footer: twips(edgeMm(marginMm)),
    },
  },
})

export const contractPage = uprightPage(contractMarginMm)

/** The same page lying, for tables of many columns; 20 mm on all sides. */
const lyingMm = 20
export const lyingWidth = twips(297) - 2 * twips(lyingMm)
export const lyingPage: ISectionPropertiesOptions = {
  page: {
    size: { ...size, orientation: PageOrientation.LANDSCAPE },
    margin: {
      top: twips(lyingMm),
      right: twips(lyingMm),
      bottom: twips(lyingMm),
      left: twips(lyingMm),
      header: twips(edgeMm(lyingMm)),
      footer: twips(edgeMm(lyingMm)),
    },
  },
}

/** 第 X 页 共 Y 页 */
export function pageFooter(style: string): Footer {
  const run = new TextRun({ children: ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'] })
  return new Footer({ children: [new Paragraph({ style, alignment: AlignmentType.CENTER, children: [run] })] })
}

/** Runs of a text whose tabs are tabs of the paragraph. */
export function tabbed(text: string): TextRun[] {
  return text.split('\t').map((piece, index) => new TextRun({ children: index === 0 ? [piece] : [new Tab(), piece] }))
}

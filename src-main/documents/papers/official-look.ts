import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type IRunStylePropertiesOptions,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { twips } from '../docx-page'
import { face, layoutNumbering, paperStyles, styleIds } from './paper-styles'

// GB/T 9704-2012 as domain 8.3 gives it: A4, type area 156 by 225 mm, 22 lines of 28 characters of 三号.

export const officialPage: ISectionPropertiesOptions = {
  page: {
    size: { width: twips(210), height: twips(297) },
    margin: {
      top: twips(37),
      right: twips(26),
      bottom: twips(35),
      left: twips(28),
      header: twips(15),
      footer: twips(25),
    },
  },
  // Not charSpace: LibreOffice reckons it from another size and sets 21 characters on a line; `closer` does it everywhere.
  grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: 579 },
}

/** Of marks and of the lines that go with them. */
export const red = 'C00000'

/** Between the margins. */
export const officialWidth = twips(156)

/** 28.95 points: 22 of them fill the type area. */
export const officialLine = { line: 579, lineRule: LineRuleType.EXACT }
/** 28 characters of 16 points do not fit into 156 mm: each stands a quarter of a point closer. */
const closer = { characterSpacing: -5 }
const two = { firstLine: 640, firstLineChars: 200 }
const running = { alignment: AlignmentType.LEFT, spacing: officialLine, indent: two }

const titleSpacing = { ...officialLine, line: 640, after: 579 }
/** Two lines below the number of a letter (GB/T 9704 10.1). */
export const belowMark = { ...titleSpacing, before: 2 * 579 }

const styleOf: Record<string, { run?: IRunStylePropertiesOptions; paragraph: object }> = {
  [styleIds.title]: {
    run: { font: face('方正小标宋简体'), size: 44 },
    paragraph: { alignment: AlignmentType.CENTER, spacing: titleSpacing, keepNext: true },
  },
  [styleIds.text]: { run: closer, paragraph: running },
  [styleIds.clause]: { run: closer, paragraph: running },
  [styleIds.point]: { run: closer, paragraph: running },
  [styleIds.article]: {
    run: { font: face('黑体'), size: 32, ...closer },
    paragraph: { spacing: officialLine, indent: two, keepNext: true, keepLines: true, outlineLevel: 0 },
  },
  // The day stands four characters from the edge, the unit above it, where the seal covers both.
  [styleIds.sign]: { run: closer, paragraph: { spacing: officialLine, indent: { right: 1280 } } },
}

/**
 * 署名 in the middle of the day below it (GB/T 9704 7.3.5.1). A day is seven and a half characters wide with the space its
 * figures have about them, half of one more or less, and ends four from the edge: the middle of both is 7.7 from it.
 */
export const overDay = {
  alignment: AlignmentType.CENTER,
  indent: { left: officialWidth - 2 * 2464, right: 0 },
}

/** What other papers do not have. */
export const officialStyleIds = { mark: 'OfficialMark', attachment: 'OfficialAttachment', end: 'OfficialEnd' }

const ownStyles: IStylesOptions['paragraphStyles'] = [
  {
    id: officialStyleIds.mark,
    name: '公文标志',
    run: { font: face('方正小标宋简体'), size: 56, color: red },
    paragraph: {
      alignment: AlignmentType.CENTER,
      // As high as its letters, so that their upper edge is where the measures of GB/T 9704 have it.
      spacing: { line: 560, lineRule: LineRuleType.EXACT },
      keepNext: true,
    },
  },
  {
    id: officialStyleIds.attachment,
    name: '公文附件',
    run: { font: face('黑体'), size: 32 },
    paragraph: { spacing: officialLine, keepNext: true },
  },
  {
    id: officialStyleIds.end,
    name: '公文版记',
    run: { size: 28 },
    paragraph: { spacing: officialLine, indent: { left: 280, right: 280 }, keepLines: true },
  },
]

/** The styles of the papers, in the measures of a 公文; tables stay in 五号. */
export const officialStyles: IStylesOptions = {
  default: {
    document: { run: { font: face('仿宋'), size: 32, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
  },
  paragraphStyles: [
    ...(paperStyles.paragraphStyles ?? []).map((style) => ({ ...style, ...styleOf[style.id] })),
    ...ownStyles,
  ],
}

export const officialNumbering = {
  ...layoutNumbering,
  levels: layoutNumbering.levels.map((level) => ({ ...level, style: { paragraph: { indent: { left: 0, ...two } } } })),
}

/** — 1 — in 四号宋体: odd pages to the right, even ones to the left, a character from the edge. */
export const officialFooters = {
  default: numberedFooter(AlignmentType.RIGHT),
  even: numberedFooter(AlignmentType.LEFT),
}

/** `below` in twips: room under the number where the footer of the section stands lower. */
export function numberedFooter(side: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT, below = 0): Footer {
  const place = { alignment: side, indent: { [side]: 280 }, ...(below > 0 && { spacing: { after: below } }) }
  const children = ['— ', PageNumber.CURRENT, ' —']
  const run = new TextRun({ children, font: '宋体', size: 28 })
  return new Footer({ children: [new Paragraph({ style: styleIds.edge, ...place, children: [run] })] })
}

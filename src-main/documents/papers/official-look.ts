import {
  AlignmentType,
  Footer,
  type IParagraphOptions,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { contractStyles, face, layoutNumbering, styleIds } from '../contract/contract-styles'
import { twips } from '../docx-page'

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
}

/** Between the margins. */
export const officialWidth = twips(156)

/** 28.95 points: 22 of them fill the type area. */
export const officialLine = { line: 579, lineRule: LineRuleType.EXACT }
const two = { firstLine: 640, firstLineChars: 200 }
const running = { alignment: AlignmentType.LEFT, spacing: officialLine, indent: two }

const styleOf: Record<string, { run?: { font?: ReturnType<typeof face>; size?: number }; paragraph: object }> = {
  [styleIds.title]: {
    run: { font: face('方正小标宋简体'), size: 44 },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { ...officialLine, line: 640, after: 579 }, keepNext: true },
  },
  [styleIds.text]: { paragraph: running },
  [styleIds.clause]: { paragraph: running },
  [styleIds.point]: { paragraph: running },
  [styleIds.article]: {
    run: { font: face('黑体'), size: 32 },
    paragraph: { spacing: officialLine, indent: two, keepNext: true, keepLines: true, outlineLevel: 0 },
  },
  [styleIds.sign]: { paragraph: { spacing: officialLine, indent: { right: 640 } } },
}

/** The styles of the papers, in the measures of a 公文; tables stay in 五号. */
export const officialStyles: IStylesOptions = {
  default: {
    document: { run: { font: face('仿宋'), size: 32, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
  },
  paragraphStyles: (contractStyles.paragraphStyles ?? []).map((style) => ({ ...style, ...styleOf[style.id] })),
}

export const officialNumbering = {
  ...layoutNumbering,
  levels: layoutNumbering.levels.map((level) => ({ ...level, style: { paragraph: { indent: { left: 0, ...two } } } })),
}

/** — 1 — in 四号宋体: odd pages to the right, even ones to the left, a character from the edge. */
export const officialFooters = {
  default: numbered({ alignment: AlignmentType.RIGHT, indent: { right: 280 } }),
  even: numbered({ alignment: AlignmentType.LEFT, indent: { left: 280 } }),
}

function numbered(place: IParagraphOptions): Footer {
  const children = ['— ', PageNumber.CURRENT, ' —']
  const run = new TextRun({ children, font: '宋体', size: 28 })
  return new Footer({ children: [new Paragraph({ style: styleIds.edge, ...place, children: [run] })] })
}

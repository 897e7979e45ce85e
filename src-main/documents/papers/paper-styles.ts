import {
  AlignmentType,
  type IFontAttributesProperties,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
} from 'docx'

export const face = (eastAsia: string): IFontAttributesProperties => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
  // Quotation marks and dashes exist in both scripts: in a Chinese paper they are full-width.
  hint: 'eastAsia',
})

/** Half points: 二号 22 pt, 小四 12 pt, 五号 10.5 pt, 小五 9 pt. */
const size = { title: 44, text: 24, table: 21, edge: 18 }
/** 固定值 24 磅. */
export const bodyLine = { line: 480, lineRule: LineRuleType.EXACT }
/** Two characters whatever the size of the letters; the measure beside it is for programs that know no characters. */
const twoCharacters = { firstLine: 480, firstLineChars: 200 }

/** Names as the clerk sees them in the style list of WPS or Word. */
export const styleIds = {
  title: 'ContractTitle',
  subtitle: 'ContractSubtitle',
  text: 'ContractText',
  article: 'ContractArticle',
  attachment: 'ContractAttachment',
  clause: 'ContractClause',
  point: 'ContractPoint',
  cell: 'ContractCell',
  cellHead: 'ContractCellHead',
  sign: 'ContractSign',
  edge: 'ContractEdge',
}

/** Not justified: LibreOffice then leaves out a mark that would hang behind a full line (一字不差 goes before a straight edge). */
const running = { alignment: AlignmentType.LEFT, spacing: bodyLine, indent: twoCharacters }

export const paperStyles: IStylesOptions = {
  default: {
    document: { run: { font: face('仿宋'), size: size.text, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
  },
  paragraphStyles: [
    {
      id: styleIds.title,
      name: '合同标题',
      run: { font: face('黑体'), size: size.title },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: 240, after: 120, line: 720, lineRule: LineRuleType.EXACT },
        keepNext: true,
      },
    },
    {
      id: styleIds.subtitle,
      name: '合同副标题',
      run: { font: face('楷体'), size: 28 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...bodyLine, after: 240 } },
    },
    {
      id: styleIds.text,
      name: '合同正文',
      paragraph: running,
    },
    {
      id: styleIds.article,
      name: '合同条标题',
      run: { font: face('黑体'), size: size.text },
      // No space behind: LibreOffice forgets it when it looks whether what follows still fits, and leaves the heading behind.
      paragraph: { spacing: { ...bodyLine, before: 200 }, keepNext: true, keepLines: true, outlineLevel: 0 },
    },
    {
      id: styleIds.attachment,
      name: '合同附件标题',
      run: { font: face('黑体'), size: size.text },
      paragraph: { spacing: { ...bodyLine, after: 120 }, keepNext: true, keepLines: true, outlineLevel: 0 },
    },
    { id: styleIds.clause, name: '合同款', paragraph: running },
    { id: styleIds.point, name: '合同项', paragraph: running },
    {
      id: styleIds.cell,
      name: '合同表格',
      run: { size: size.table },
      paragraph: { spacing: { line: 320, lineRule: LineRuleType.AT_LEAST } },
    },
    {
      id: styleIds.cellHead,
      name: '合同表头',
      run: { size: size.table, font: face('黑体') },
      paragraph: { spacing: { line: 320, lineRule: LineRuleType.AT_LEAST }, keepNext: true },
    },
    {
      id: styleIds.sign,
      name: '合同签署栏',
      paragraph: { spacing: { line: 480, lineRule: LineRuleType.AT_LEAST } },
    },
    { id: styleIds.edge, name: '合同页眉页脚', run: { size: size.edge } },
  ],
}

/** 第一条 / （一） / 1. : numbered by the office program, so that a dropped clause leaves no gap. */
export const numberingReference = 'contract'

/** （一） / 1. of attachments: a list of their own, begun anew in each. */
export const attachmentNumbering = 'attachment'

const item = (
  level: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  suffix: (typeof LevelSuffix)[keyof typeof LevelSuffix],
) => ({
  level,
  format,
  text,
  suffix,
  style: { paragraph: { indent: { left: 0, ...twoCharacters } } },
})

const below = [
  item(1, LevelFormat.CHINESE_COUNTING_THOUSAND, '（%2）', LevelSuffix.NOTHING),
  item(2, LevelFormat.DECIMAL, '%3.', LevelSuffix.SPACE),
]

const heading = (text: string, suffix: (typeof LevelSuffix)[keyof typeof LevelSuffix]) => ({
  level: 0,
  format: LevelFormat.CHINESE_COUNTING_THOUSAND,
  text,
  suffix,
})
const levels = [heading('第%1条', LevelSuffix.SPACE), ...below]

export const contractNumbering: INumberingOptions = {
  config: [
    { reference: numberingReference, levels },
    { reference: attachmentNumbering, levels },
  ],
}

/** 一、/ （一） / 1. of the other papers. */
export const layoutNumbering = { reference: 'layout', levels: [heading('%1、', LevelSuffix.NOTHING), ...below] }

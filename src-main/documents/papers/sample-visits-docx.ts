import { Document, Header, Packer, Paragraph } from 'docx'
import { askedItems, comparedItems, type VisitPage, type VisitsWritten } from '#shared/papers/sample-visits'
import { pageFooter, uprightPage, widthWithin } from '../docx-page'
import { type TextTable, textTable } from '../docx-table'
import { printable } from '../printable'
import { paperStyles, styleIds } from './paper-styles'

const marginMm = 20
const styles = { text: styleIds.cell, head: styleIds.cellHead }
const textWidth = widthWithin(marginMm)

const column = (title: string, share: number, align: 'left' | 'center' = 'left') => ({ title, share, align })

const table = (of: Omit<TextTable, 'styles' | 'textWidth' | 'rows'> & { rows: string[][] }) =>
  textTable({ ...of, rows: of.rows.map((cells) => cells.map(printable)), styles, textWidth })

/** Names of their values in the first and third column. */
const pairs = (facts: [string, string][]) =>
  table({
    head: false,
    labels: true,
    columns: [column('', 18), column('', 32), column('', 18), column('', 32)],
    rows: Array.from({ length: Math.ceil(facts.length / 2) }, (_, at) => [
      ...(facts[at * 2] ?? ['', '']),
      ...(facts[at * 2 + 1] ?? ['', '']),
    ]),
  })

const line = (text: string, style = styleIds.sign) => new Paragraph({ style, text: printable(text) })
const gap = () => new Paragraph({ style: styleIds.cell, text: '' })

/** 汇总, and behind it a page for each household. */
export async function sampleVisitsDocx(written: VisitsWritten): Promise<Uint8Array> {
  const { title, header, versionLabel, summary, strata, pages } = written
  const document = new Document({
    title,
    styles: paperStyles,
    sections: [
      {
        properties: uprightPage(marginMm),
        headers: {
          default: new Header({
            children: [new Paragraph({ style: styleIds.edge, text: `${header}　${versionLabel}` })],
          }),
        },
        footers: { default: pageFooter(styleIds.edge) },
        children: [
          new Paragraph({ style: styleIds.title, text: title }),
          table({ head: false, labels: true, columns: [column('', 22), column('', 78)], rows: summary }),
          gap(),
          table({
            head: true,
            columns: [
              column('苏木乡镇', 40),
              column('类型', 24),
              column('户数', 18, 'center'),
              column('抽取', 18, 'center'),
            ],
            rows: strata,
          }),
          line(
            '样本由本单位按种子随机抽取，承接主体不得自选。复核只评调查质量，不作救助认定。表式为默认建议稿。',
            styleIds.text,
          ),
          ...pages.flatMap((page) => visitPage(title, page)),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function visitPage(title: string, { facts, traces }: VisitPage) {
  return [
    new Paragraph({ style: styleIds.attachment, pageBreakBefore: true, text: title }),
    pairs(facts.slice(0, 10)),
    gap(),
    table({
      head: false,
      labels: true,
      columns: [column('', 18), column('', 82)],
      rows: [
        ['留痕', traces.map((one) => `${one.title}：${one.state}`).join('　')],
        ['缺的原因', '□拒绝录音　□户不在　□其他：'],
        ['入户情况', askedItems.map((item) => `${item}：□是　□否`).join('　')],
      ],
    }),
    gap(),
    table({
      head: true,
      columns: [column('项目', 22), column('原记录', 30), column('复核', 30), column('是否一致', 18, 'center')],
      rows: comparedItems.map((item) => [item, '', '', '□是　□否']),
      tall: true,
    }),
    gap(),
    table({
      head: false,
      labels: true,
      tall: true,
      columns: [column('', 18), column('', 82)],
      rows: facts.slice(10).map(([name, text]) => [name, text]),
    }),
    line('复核人（签字）：＿＿＿＿＿＿　＿＿＿＿＿＿　被访人（签字或按印）：＿＿＿＿＿＿'),
    line('承接主体到场人（签字）：＿＿＿＿＿＿　　　　年　　月　　日'),
  ]
}

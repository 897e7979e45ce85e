import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, type Table } from 'docx'
import { formatChineseDate } from '#shared/dates'
import type { BudgetPaperInput } from '#shared/papers/budget'
import { areaList } from './area-list'
import { statusLine } from './budget-paper'
import { adjustmentSection, lineSection, noticeSection, parameterSection } from './docx-detail'
import { ceilingSection, projectTable, signatures, summarySection, targetSection } from './docx-summary'
import type { Section } from './paper-section'
import { colour, face, heading, page, paragraph, run, size } from './paper-style'

/** 预算书 as .docx: A4, summary, ceiling, lines, parameters, adjustments, signatures; 第X页 共Y页 on every page. */
export async function budgetDocx(paper: BudgetPaperInput): Promise<Uint8Array> {
  const sections = numbered(
    [targetSection, summarySection, ceilingSection, lineSection, parameterSection, adjustmentSection, noticeSection],
    paper,
  )
  const document = new Document({
    title: `${paper.project.name}预算书`,
    creator: paper.profile.bureauName || '购服通',
    description: statusLine(paper.template),
    styles: { default: { document: { run: { font: face('song'), size: size.body } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.margin,
              right: page.margin,
              bottom: page.margin,
              left: page.margin,
              header: 720,
              footer: 720,
            },
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [...opening(paper), ...sections, ...signatures(paper), ...areaList(paper)],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八']

/** Sections that have something to say, numbered 一、二、… without gaps. */
function numbered(sections: Section[], paper: BudgetPaperInput): (Paragraph | Table)[] {
  return sections
    .map((section) => section(paper))
    .filter((section) => section !== null)
    .flatMap(({ title, content }, index) => [heading(`${ordinals[index]}、${title}`), ...content])
}

function opening(paper: BudgetPaperInput): (Paragraph | Table)[] {
  const { project, versionLabel, today, template } = paper
  const centred = { alignment: AlignmentType.CENTER }
  return [
    paragraph([run('政府购买社会救助服务预算书', { font: face('hei'), size: size.title })], {
      ...centred,
      spacing: { before: 120, after: 120 },
    }),
    paragraph([run(project.name, { font: face('kai'), size: 32 })], { ...centred, spacing: { after: 80 } }),
    paragraph([run(`${versionLabel}　${formatChineseDate(today)}`, { font: face('fang') })], {
      ...centred,
      spacing: { after: 160 },
    }),
    projectTable(paper),
    paragraph([run(statusLine(template), { font: face('kai'), size: size.table, color: colour.notice })], {
      spacing: { before: 120, after: 0 },
    }),
  ]
}

function pageNumber(): Paragraph {
  const children = ['第', PageNumber.CURRENT, '页 共', PageNumber.TOTAL_PAGES, '页']
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: children.map((text) => run('', { size: size.small, children: [text] })),
  })
}

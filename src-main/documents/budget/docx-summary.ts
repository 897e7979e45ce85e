import type { Paragraph, Table } from 'docx'
import { budgetGroupNames } from '#shared/budget/budget'
import { budgetGroups } from '#shared/budget/compiled-template'
import { toDaxie } from '#shared/money/daxie'
import { formatYuan } from '#shared/money/yuan'
import { fundSourceNames } from '#shared/project/project'
import type { BudgetPaperInput } from './budget-paper'
import { ceilingSentence, groupShare, unitCosts } from './budget-paper'
import type { Section } from './paper-section'
import { bareTable, colour, face, orStroke, type PaperCell, paperTable, paragraph, run } from './paper-style'

const label = (text: string): PaperCell => ({ texts: [text], bold: true, fill: colour.band })

/** Who buys what for which year, and out of which funds (N10, N11). */
export function projectTable({ profile, project, template }: BudgetPaperInput): Table {
  const funds = project.fundSources.map(({ kind, amountFen, documentNumber }) => {
    const amount = amountFen === null ? '金额未填' : `${formatYuan(amountFen)} 元`
    return `${fundSourceNames[kind]}：${amount}${documentNumber === '' ? '' : `（${documentNumber}）`}`
  })
  const rows: [string, string][] = [
    ['购买主体', profile.bureauName],
    ['旗县（市、区）', [profile.prefectureName, profile.regionName].filter(Boolean).join(' ')],
    ['预算年度', `${project.year}年`],
    ['服务区域', project.areas.join('、')],
    ['资金来源', funds.join('；')],
    ['预算文号', project.budgetDocumentNumber],
    ['测算范本', `${template.name}，版本 ${template.version}`],
  ]
  return paperTable({
    widths: [2000, 7026],
    head: [],
    rows: rows.map(([name, value]) => [label(name), { texts: [orStroke(value)] }]),
  })
}

/** Total in figures and 大写, the three groups and their shares, unit costs. */
export const summarySection: Section = (paper) => {
  const { result } = paper
  const total = formatYuan(result.totalFen)
  const rows: PaperCell[][] = budgetGroups.map((group) => [
    { texts: [`${group}　${budgetGroupNames[group]}`] },
    { texts: [formatYuan(result.groups[group])], align: 'right' },
    { texts: [groupShare(result, group)], align: 'right' },
  ])
  const totalRow: PaperCell[] = [
    { texts: ['预算总额'], bold: true, fill: colour.band },
    { texts: [total], align: 'right', bold: true, fill: colour.band },
    { texts: [result.totalFen === 0 ? '/' : '100.00%'], align: 'right', bold: true, fill: colour.band },
  ]
  const words: PaperCell[] = [label('大写'), { texts: [`人民币${toDaxie(result.totalFen)}`], bold: true, across: 2 }]
  const costs = unitCosts(paper).map((cost): PaperCell[] => [
    { texts: [`${cost.label}（仅供参考）`] },
    { texts: [formatYuan(cost.amountFen)], align: 'right' },
    { texts: ['元'] },
  ])
  const table = paperTable({
    widths: [4026, 3000, 2000],
    head: ['费用类别', '金额（元）', '占总额'],
    rows: [...rows, totalRow, words, ...costs],
  })
  return { title: '测算结果', content: [table] }
}

/** N12 with every figure it rests on. */
export const ceilingSection: Section = ({ ceiling }) => {
  const sentence = ceilingSentence(ceiling)
  const color = ceiling?.within === true ? '000000' : ceiling?.within === false ? colour.error : colour.notice
  const basis = '依据：2023年通知一（三），原则上不超过上年度中央、自治区下拨困难群众救助补助资金总和的2%。'
  return {
    title: '年度上限',
    content: [
      paragraph([run(sentence, { font: face('fang'), color })], { indent: { firstLine: 480 } }),
      paragraph([run(basis, { font: face('fang') })], { indent: { firstLine: 480 } }),
    ],
  }
}

/** Kept together with what stands before, so that the signatures never stand alone on a page. */
export function signatures({ profile }: BudgetPaperInput): (Paragraph | Table)[] {
  return [
    paragraph([run('以上预算由编制人据实测算，经复核后报负责人审定。', { font: face('fang') })], {
      keepNext: true,
      spacing: { before: 320, after: 120 },
      indent: { firstLine: 480 },
    }),
    bareTable(
      [3008, 3009, 3009],
      [
        ['编制人：', '复核人：', '负责人：'],
        [`${profile.bureauName}（章）`, '', '　　　　年　　月　　日'],
      ],
    ),
  ]
}

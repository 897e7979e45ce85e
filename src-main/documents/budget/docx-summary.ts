import type { Paragraph, Table } from 'docx'
import { budgetGroupNames } from '#shared/budget/budget'
import { budgetGroups } from '#shared/budget/compiled-template'
import { toDaxie } from '#shared/money/daxie'
import { formatYuan } from '#shared/money/yuan'
import type { BudgetPaperInput } from '#shared/papers/budget'
import { targetKindNames } from '#shared/project/project'
import { openMark } from '#shared/text/open-mark'
import { groupShare, orOpen, unitCosts } from './budget-paper'
import { ceilingBasis, ceilingSentence } from './ceiling-words'
import type { Section } from './paper-section'
import { bareTable, colour, face, keptWithNext, type PaperCell, paperTable, paragraph, run } from './paper-style'
import { projectFacts, unitless } from './project-facts'

const label = (text: string): PaperCell => ({ texts: [text], bold: true, fill: colour.band })

/** Who buys what for which year, when and how, and out of which funds (N10, N11). */
export function projectTable(paper: BudgetPaperInput): Table {
  return paperTable({
    widths: [2000, 7026],
    head: [],
    rows: projectFacts(paper).map(([name, value]) => [label(name), { texts: [value] }]),
  })
}

/** 绩效目标 of annex 1 一(一) (P06), as the project sets them. */
export const targetSection: Section = ({ project }) => {
  const set = project.targets.filter(({ value }) => value.trim() !== '')
  if (set.length === 0) {
    return { title: '绩效目标', content: [paragraph([run(openMark, { font: face('fang') })])] }
  }
  const table = paperTable({
    widths: [1700, 4126, 1900, 1300],
    head: ['类别', '绩效指标', '目标值', '单位'],
    rows: set.map(({ kind, indicator, value, unit }): PaperCell[] => [
      { texts: [targetKindNames[kind]] },
      { texts: [orOpen(indicator)] },
      { texts: [unitless(value, unit)], align: 'right' },
      { texts: [unit.trim() || '—'], align: 'center' },
    ]),
  })
  return { title: '绩效目标', content: [table] }
}

/** Total in figures and 大写, the three groups and their shares, unit costs. */
export const summarySection: Section = (paper) => {
  const { result } = paper
  const total = formatYuan(result.totalFen)
  const rows: PaperCell[][] = budgetGroups.map((group) => [
    { texts: [budgetGroupNames[group]] },
    { texts: [formatYuan(result.groups[group])], align: 'right' },
    { texts: [groupShare(result, group)], align: 'right' },
  ])
  const totalRow: PaperCell[] = [
    { texts: ['预算总额'], bold: true, fill: colour.band },
    { texts: [total], align: 'right', bold: true, fill: colour.band },
    { texts: [result.totalFen === 0 ? '—' : '100.00%'], align: 'right', bold: true, fill: colour.band },
  ]
  const words: PaperCell[] = [label('大写'), { texts: [`人民币${toDaxie(result.totalFen)}`], bold: true, across: 2 }]
  const costs = unitCosts(paper).map((cost): PaperCell[] => [
    { texts: [`${cost.label}（仅供参考）`] },
    { texts: [formatYuan(cost.amountFen)], align: 'right' },
    { texts: ['—'], align: 'right' },
  ])
  const table = paperTable({
    widths: [4026, 3000, 2000],
    head: ['费用类别', '金额（元）', '占总额'],
    rows: keptWithNext([...rows, totalRow]).concat([words, ...costs]),
  })
  return { title: '测算结果', content: [table] }
}

/** N12 with every figure it rests on. */
export const ceilingSection: Section = ({ ceiling }) => {
  const sentence = ceilingSentence(ceiling)
  const color = ceiling?.within === true ? '000000' : ceiling?.within === false ? colour.error : colour.notice
  return {
    title: '年度上限',
    content: [
      paragraph([run(sentence, { font: face('fang'), color })], { indent: { firstLine: 480 } }),
      paragraph([run(ceilingBasis, { font: face('fang') })], { indent: { firstLine: 480 } }),
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
        ['日期：', '日期：', '日期：'],
        [`${profile.bureauName}（章）`, '', '　　　　年　　月　　日'],
      ],
    ),
  ]
}

import type { Paragraph } from 'docx'
import { budgetGroupNames } from '#shared/budget/budget'
import { budgetGroups } from '#shared/budget/compiled-template'
import { lineBasis } from '#shared/budget/line-basis'
import { groupShare, numberedLines, orOpen, parameterSteps, unitShown } from './budget-paper'
import type { Section } from './paper-section'
import {
  amountCell,
  colour,
  face,
  keptGroup,
  keptWithNext,
  type PaperCell,
  paperTable,
  paragraph,
  run,
  size,
} from './paper-style'
import { unitless } from './project-facts'

const note = (text: string): Paragraph =>
  paragraph([run(text, { font: face('kai'), size: size.table })], {
    keepNext: true,
    spacing: { before: 80, after: 80 },
  })

/** Every line: formula in words, formula with numbers, what it rests on, amount; subtotals with shares; the total. */
export const lineSection: Section = ({ template, draft, result }) => {
  const numbered = numberedLines(result)
  const rows = budgetGroups.flatMap((group, index): PaperCell[][] => {
    const name = budgetGroupNames[group]
    const head: PaperCell[] = [{ texts: [`（${'一二三'[index]}）${name}`], bold: true, across: 5, fill: colour.band }]
    const share = result.totalFen > 0 ? `（占总额 ${groupShare(result, group)}）` : ''
    const subtotal: PaperCell[] = [
      { texts: [`${name}小计${share}`], bold: true, across: 4, fill: colour.band },
      amountCell(result.groups[group], { bold: true, fill: colour.band }),
    ]
    const lines = numbered.filter(({ line }) => line.group === group)
    return keptGroup([
      head,
      ...lines.map(({ number, line }): PaperCell[] => [
        { texts: [String(number)], align: 'center' },
        { texts: [orOpen(line.name), ...(line.adjustment ? ['手工调整'] : line.own ? ['自列行'] : [])] },
        { texts: [line.formulaText, `=${line.formulaNumbers}`], small: true },
        { texts: [lineBasis(template, draft, line)], small: true },
        amountCell(line.amountFen),
      ]),
      subtotal,
    ])
  })
  const total: PaperCell[] = [
    { texts: ['预算总额'], bold: true, across: 4, align: 'center', fill: colour.head },
    amountCell(result.totalFen, { bold: true, fill: colour.head }),
  ]
  const table = paperTable({
    widths: [660, 1750, 2316, 2400, 1900],
    head: ['序号', '项目', '测算公式', '测算依据', '金额（元）'],
    rows: [...rows.slice(0, -1), ...keptWithNext(rows.slice(-1)), total],
  })
  const rounding = '实物量向上取整后计价（⌈ ⌉）；每行金额四舍五入到分，只舍入一次；小计、总额为已舍入各行之和。'
  return { title: '测算明细', content: [table, note(rounding)] }
}

/** Inputs with suggested range, mark and source (N09), and the quantities that follow from them. */
export const parameterSection: Section = (paper) => {
  const steps = parameterSteps(paper)
  if (steps.length === 0) return null
  const band = (title: string): PaperCell[] => [{ texts: [title], bold: true, across: 6, fill: colour.band }]
  const inputs = steps.flatMap(({ title, rows }) =>
    keptGroup([
      band(title),
      ...rows.map((row): PaperCell[] => [
        { texts: [row.input.label], small: true },
        { texts: [row.shown], align: 'right', small: true },
        { texts: [unitShown(row.input.unit)], small: true },
        { texts: [row.range], align: 'center', small: true },
        {
          texts: [row.mark],
          align: 'center',
          small: true,
          ...(row.mark === '超出区间' ? { color: colour.error, bold: true } : {}),
        },
        { texts: [row.source], small: true },
      ]),
    ]),
  )
  const derived = paper.template.derived.map(({ code, label, unit }): PaperCell[] => [
    { texts: [label], small: true },
    { texts: [unitless(paper.result.derived[code] ?? '—', unit)], align: 'right', small: true },
    { texts: [unit], small: true },
    { texts: ['由以上参数自动计算'], align: 'center', small: true, across: 3 },
  ])
  const table = paperTable({
    widths: [2650, 1150, 1150, 1300, 900, 1876],
    head: ['参数', '取值', '单位', '建议区间', '标记', '数据来源'],
    rows: [...inputs, ...(derived.length > 0 ? keptGroup([band('实物量'), ...derived]) : [])],
  })
  return {
    title: '测算参数',
    content: [
      table,
      note('标「建议值」的取值和各项建议区间为默认建议，未经官方确认；请逐步以本地价格和成交资料替换，并注明来源。'),
    ],
  }
}

/** Hand-adjusted lines: what was computed, what counts instead, and why. */
export const adjustmentSection: Section = ({ result }) => {
  const adjusted = numberedLines(result).flatMap(({ number, line }): PaperCell[][] =>
    line.adjustment
      ? [
          [
            { texts: [String(number)], align: 'center' },
            { texts: [line.name] },
            amountCell(line.computedFen),
            amountCell(line.amountFen),
            { texts: [orOpen(line.adjustment.reason)] },
          ],
        ]
      : [],
  )
  if (adjusted.length === 0) return null
  const table = paperTable({
    widths: [660, 2066, 1900, 1900, 2500],
    head: ['序号', '项目', '测算金额（元）', '采用金额（元）', '调整理由'],
    rows: [...adjusted.slice(0, -1), ...keptWithNext(adjusted.slice(-1))],
  })
  return { title: '手工调整', content: [table] }
}

/** What the program warned of when the paper was made. */
export const noticeSection: Section = ({ result }) => {
  const adjusted = new Set(result.lines.filter((line) => line.adjustment).map(({ code }) => code))
  const shown = result.notices.filter(({ code, level }) => level === 'error' || !adjusted.has(code))
  if (shown.length === 0) return null
  return {
    title: '测算提示',
    content: shown.map(({ level, message }, index) =>
      paragraph(
        [
          run(`${index + 1}. ${level === 'error' ? '【须改正】' : ''}${message}`, {
            font: face('fang'),
            size: size.table,
            ...(level === 'error' ? { color: colour.error } : {}),
          }),
        ],
        { keepNext: index === shown.length - 1, spacing: { line: 300, after: 40 } },
      ),
    ),
  }
}

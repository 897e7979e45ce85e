import type { Paragraph } from 'docx'
import { budgetGroupNames } from '#shared/budget/budget'
import { budgetGroups } from '#shared/budget/compiled-template'
import { formatYuan } from '#shared/money/yuan'
import { groupShare, parameterSteps, shownRange, unitShown } from './budget-paper'
import type { Section } from './paper-section'
import { colour, face, orStroke, type PaperCell, paperTable, paragraph, run, size } from './paper-style'

const note = (text: string): Paragraph =>
  paragraph([run(text, { font: face('kai'), size: size.table })], { spacing: { before: 80, after: 80 } })

/** Every line: formula in words, formula with numbers, amount; subtotals with their shares; the total. */
export const lineSection: Section = ({ result }) => {
  const rows = budgetGroups.flatMap((group): PaperCell[][] => {
    const lines = result.lines.filter((line) => line.group === group)
    const subtotal: PaperCell[] = [
      {
        texts: [`${group}　${budgetGroupNames[group]}小计（占总额 ${groupShare(result, group)}）`],
        bold: true,
        across: 3,
        fill: colour.band,
      },
      { texts: [formatYuan(result.groups[group])], bold: true, align: 'right', fill: colour.band },
    ]
    return [
      ...lines.map((line): PaperCell[] => [
        { texts: [line.code], align: 'center' },
        { texts: [orStroke(line.name), ...(line.adjustment ? ['手工调整，见后'] : line.own ? ['自列行'] : [])] },
        { texts: [line.formulaText, `=${line.formulaNumbers}`], small: true },
        { texts: [formatYuan(line.amountFen)], align: 'right' },
      ]),
      subtotal,
    ]
  })
  const total: PaperCell[] = [
    { texts: ['预算总额'], bold: true, across: 3, align: 'center', fill: colour.head },
    { texts: [formatYuan(result.totalFen)], bold: true, align: 'right', fill: colour.head },
  ]
  const table = paperTable({
    widths: [820, 2500, 4006, 1700],
    head: ['编码', '项目', '测算公式', '金额（元）'],
    rows: [...rows, total],
  })
  const rounding = '实物量向上取整后计价（⌈ ⌉）；每行金额四舍五入到分，只舍入一次；小计、总额为已舍入各行之和。'
  return { title: '测算明细', content: [table, note(rounding)] }
}

/** Inputs with suggested range, mark and source (N09), and the quantities that follow from them. */
export const parameterSection: Section = (paper) => {
  const steps = parameterSteps(paper)
  if (steps.length === 0) return null
  const band = (title: string): PaperCell[] => [
    { texts: [title], bold: true, across: 6, fill: colour.band, keepNext: true },
  ]
  const inputs = steps.flatMap(({ title, rows }) => [
    band(title),
    ...rows.map((row): PaperCell[] => [
      { texts: [row.input.label], small: true },
      { texts: [row.shown], align: 'right', small: true },
      { texts: [unitShown(row.input.unit)], small: true },
      { texts: [shownRange(row)], align: 'center', small: true },
      {
        texts: [row.mark],
        align: 'center',
        small: true,
        ...(row.mark === '超出区间' ? { color: colour.error, bold: true } : {}),
      },
      { texts: [orStroke(row.source)], small: true },
    ]),
  ])
  const derived = paper.template.derived.map(({ code, label, unit }): PaperCell[] => [
    { texts: [label], small: true },
    { texts: [paper.result.derived[code] ?? '/'], align: 'right', small: true },
    { texts: [unit], small: true },
    { texts: ['自动计算'], align: 'center', small: true, across: 3 },
  ])
  const table = paperTable({
    widths: [3050, 1050, 1200, 1350, 1000, 1376],
    head: ['参数', '取值', '单位', '建议区间', '标记', '数据来源'],
    rows: [...inputs, ...(derived.length > 0 ? [band('实物量'), ...derived] : [])],
  })
  return {
    title: '测算参数',
    content: [
      table,
      note('标「建议值」的取值和各项建议区间为默认建议，未经官方确认；请逐步以本地价格和成交资料替换，并注明来源。'),
    ],
  }
}

/** Hand-adjusted lines with their reason, own lines with their basis. */
export const adjustmentSection: Section = ({ result }) => {
  const adjusted = result.lines.flatMap((line): PaperCell[][] =>
    line.adjustment
      ? [
          [
            { texts: [line.code], align: 'center' },
            { texts: [line.name] },
            { texts: [formatYuan(line.computedFen)], align: 'right' },
            { texts: [formatYuan(line.amountFen)], align: 'right' },
            { texts: [orStroke(line.adjustment.reason)] },
          ],
        ]
      : [],
  )
  const own = result.lines.flatMap((line): PaperCell[][] =>
    line.own
      ? [
          [
            { texts: [line.code], align: 'center' },
            { texts: [orStroke(line.name)] },
            { texts: ['/'], align: 'right' },
            { texts: [formatYuan(line.amountFen)], align: 'right' },
            { texts: [orStroke(line.own.basis)] },
          ],
        ]
      : [],
  )
  if (adjusted.length + own.length === 0) return null
  const table = paperTable({
    widths: [820, 2300, 1500, 1500, 2906],
    head: ['编码', '项目', '测算金额（元）', '采用金额（元）', '调整理由／测算依据'],
    rows: [...adjusted, ...own],
  })
  return { title: '手工调整和自列行', content: [table] }
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
        { spacing: { line: 300, after: 40 } },
      ),
    ),
  }
}

import type { BudgetGroup } from '../budget/budget'
import { lineBasis } from '../budget/line-basis'
import { formatChineseDate } from '../dates'
import { toDaxie } from '../money/daxie'
import { formatYuan } from '../money/yuan'
import { targetKindNames } from '../project/project'
import { type PaperModel, paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { areasInThrees } from '../text/areas-in-threes'
import { name } from '../text/join-text'
import { ceilingBasis, ceilingSentence } from './budget-ceiling-words'
import type { BudgetPaperInput } from './budget-input'
import {
  groupShare,
  numberedLines,
  orOpen,
  outsideMark,
  parameterSteps,
  statusLine,
  unitCosts,
  unitShown,
} from './budget-parts'
import { areasInTheTable, projectFacts, unitless } from './budget-project-facts'

/** 公式 is 文字公式 with 数字公式 below it, for a cell that holds both. */
const lineColumns = ['序号', '项目', '公式', '文字公式', '数字公式', '依据', '金额']

export const budgetWords = defineWords({
  id: 'budget_docx',
  title: '预算书',
  fields: {
    单位: paperField('落款', 'always'),
    项目名称: paperField('标题', 'always'),
    版次: paperField('标题', 'known'),
    编制日期: paperField('标题', 'always'),
    范本说明: paperField('标题', 'known', 'asMade'),
    活动成本小计: paperField('测算结果', 'always'),
    活动成本占比: paperField('测算结果', 'known'),
    管理费用小计: paperField('测算结果', 'always'),
    管理费用占比: paperField('测算结果', 'known'),
    其他费用小计: paperField('测算结果', 'always'),
    其他费用占比: paperField('测算结果', 'known'),
    预算合计占比: paperField('测算结果', 'known'),
    预算合计小写: paperField('测算结果', 'always'),
    预算合计大写: paperField('测算结果', 'always'),
    上限结论: paperField('年度上限', 'always', 'asMade'),
    上限依据: paperField('年度上限', 'known', 'asMade'),
    须改正提示: paperField('测算提示', 'mayBeEmpty', 'asMade'),
    一般提示: paperField('测算提示', 'mayBeEmpty', 'asMade'),
  },
  lists: {
    概况: { clause: '项目概况', columns: ['名称', '内容'] },
    目标: { clause: '绩效目标', columns: ['类别', '指标', '目标值', '单位'] },
    折合: { clause: '测算结果', columns: ['名称', '金额'] },
    活动成本: { clause: '测算明细', columns: lineColumns },
    管理费用: { clause: '测算明细', columns: lineColumns },
    其他费用: { clause: '测算明细', columns: lineColumns },
    参数: { clause: '测算参数', columns: ['步骤', '参数', '取值', '单位', '区间', '标记', '来源'] },
    实物量: { clause: '测算参数', columns: ['名称', '数量', '单位'] },
    调整: { clause: '手工调整', columns: ['序号', '项目', '测算金额', '采用金额', '理由'] },
    区域: { clause: '服务区域名单', columns: ['序号一', '区域一', '序号二', '区域二', '序号三', '区域三'] },
  },
  conditions: [
    '有绩效目标',
    '没有绩效目标',
    '上限符合',
    '上限须注意',
    '有测算参数',
    '有实物量',
    '有手工调整',
    '有测算提示',
    '有须改正提示',
    '有一般提示',
    '有区域名单',
  ],
  alternatives: [
    ['有绩效目标', '没有绩效目标'],
    ['上限符合', '上限须注意'],
  ],
  requiredColumns: ['活动成本.金额', '管理费用.金额', '其他费用.金额'],
})

/** The whole of a budget as text; what nobody has filled in says so, and keeps no budget from being made. */
export function budgetModel(paper: BudgetPaperInput): PaperModel {
  const { profile, project, template, result, ceiling, today, versionLabel } = paper
  const rows = rowsOf(paper)
  const { errors, warnings } = noticesOf(paper)
  const isWithin = ceiling?.within === true
  const share = (group: BudgetGroup) => groupShare(result, group)
  return paperModel(
    budgetWords,
    {
      values: {
        单位: profile.bureauName,
        项目名称: orOpen(project.name),
        版次: versionLabel,
        编制日期: formatChineseDate(today),
        范本说明: statusLine(template),
        活动成本小计: formatYuan(result.groups.A),
        活动成本占比: share('A'),
        管理费用小计: formatYuan(result.groups.B),
        管理费用占比: share('B'),
        其他费用小计: formatYuan(result.groups.C),
        其他费用占比: share('C'),
        预算合计占比: result.totalFen === 0 ? '—' : '100.00%',
        预算合计小写: formatYuan(result.totalFen),
        预算合计大写: `人民币${toDaxie(result.totalFen)}`,
        上限结论: `${isWithin ? '' : '【须注意】'}${ceilingSentence(ceiling)}`,
        上限依据: ceilingBasis,
        须改正提示: errors.join('\n'),
        一般提示: warnings.join('\n'),
      },
      conditions: {
        有绩效目标: rows.目标.length > 0,
        没有绩效目标: rows.目标.length === 0,
        有测算参数: rows.参数.length > 0,
        有实物量: rows.实物量.length > 0,
        有手工调整: rows.调整.length > 0,
        上限符合: isWithin,
        上限须注意: !isWithin,
        有测算提示: errors.length + warnings.length > 0,
        有须改正提示: errors.length > 0,
        有一般提示: warnings.length > 0,
        有区域名单: rows.区域.length > 0,
      },
      rows,
    },
    {
      onlyUnder: { 目标: '有绩效目标', 参数: '有测算参数', 实物量: '有实物量', 调整: '有手工调整', 区域: '有区域名单' },
      looks: { '参数.标记': (text) => (text === outsideMark ? 'warning' : null) },
      mayBeEmpty: ['折合', '活动成本', '管理费用', '其他费用'],
      asMade: [
        '参数.步骤',
        ...['活动成本', '管理费用', '其他费用'].flatMap((list) => [
          `${list}.项目`,
          `${list}.公式`,
          `${list}.文字公式`,
          `${list}.数字公式`,
        ]),
        ...['一', '二', '三'].flatMap((at) => [`区域.序号${at}`, `区域.区域${at}`]),
      ],
    },
  )
}

type Row = Record<string, string>
/** A cell with nothing in it: an empty one would read / . */
const blank = '\u3000'

function rowsOf(paper: BudgetPaperInput) {
  const { project, result, template } = paper
  const targets = project.targets.filter(({ value }) => value.trim() !== '')
  return {
    概况: projectFacts(paper).map(([label, text]): Row => ({ 名称: label, 内容: text })),
    目标: targets.map(
      ({ kind, indicator, value, unit }): Row => ({
        类别: targetKindNames[kind],
        指标: orOpen(indicator),
        目标值: unitless(value, unit),
        单位: unit.trim() || '—',
      }),
    ),
    折合: unitCosts(paper).map(({ label, amountFen }): Row => ({ 名称: label, 金额: formatYuan(amountFen) })),
    活动成本: lineRows(paper, 'A'),
    管理费用: lineRows(paper, 'B'),
    其他费用: lineRows(paper, 'C'),
    参数: parameterSteps(paper).flatMap(({ title, rows }) =>
      rows.map(
        (row, at): Row => ({
          步骤: at === 0 ? title : blank,
          参数: row.input.label,
          取值: row.shown,
          单位: unitShown(row.input.unit),
          区间: row.range,
          标记: row.mark,
          来源: row.source,
        }),
      ),
    ),
    实物量: template.derived.map(
      ({ code, label, unit }): Row => ({ 名称: label, 数量: unitless(result.derived[code] ?? '—', unit), 单位: unit }),
    ),
    调整: adjustmentRows(paper),
    区域: areaRows(project.areas),
  }
}

/** Formula in words and with numbers, what it rests on, amount (P05, N09). */
function lineRows({ template, draft, result }: BudgetPaperInput, group: BudgetGroup): Row[] {
  return numberedLines(result)
    .filter(({ line }) => line.group === group)
    .map(({ number, line }) => {
      const mark = line.adjustment ? ['手工调整'] : line.own ? ['自列行'] : []
      return {
        序号: String(number),
        项目: [name(orOpen(line.name)), ...mark].join('\n'),
        公式: `${line.formulaText}\n=${line.formulaNumbers}`,
        文字公式: line.formulaText,
        数字公式: `=${line.formulaNumbers}`,
        依据: lineBasis(template, draft, line),
        金额: formatYuan(line.amountFen),
      }
    })
}

/** What was computed, what counts instead, and why. */
function adjustmentRows({ result }: BudgetPaperInput): Row[] {
  return numberedLines(result).flatMap(({ number, line }) =>
    line.adjustment
      ? [
          {
            序号: String(number),
            项目: line.name,
            测算金额: formatYuan(line.computedFen),
            采用金额: formatYuan(line.amountFen),
            理由: orOpen(line.adjustment.reason),
          },
        ]
      : [],
  )
}

/** What the program warned of when the paper was made. */
function noticesOf({ result }: BudgetPaperInput): { errors: string[]; warnings: string[] } {
  const adjusted = new Set(result.lines.filter((line) => line.adjustment).map(({ code }) => code))
  return {
    errors: result.notices.flatMap(({ level, message }) => (level === 'error' ? [`【须改正】${message}`] : [])),
    warnings: result.notices.flatMap(({ level, code, message }) =>
      level === 'warning' && !adjusted.has(code) ? [message] : [],
    ),
  }
}

/** Many places stand in a list of their own, three to a row. */
function areaRows(areas: string[]): Row[] {
  const named = areas.map((area) => area.trim()).filter(Boolean)
  if (named.length <= areasInTheTable) return []
  return areasInThrees(named, blank).map((three) =>
    Object.fromEntries(
      three.flatMap((area, at) => [
        [`序号${'一二三'[at]}`, area.number],
        [`区域${'一二三'[at]}`, name(area.name) || blank],
      ]),
    ),
  )
}

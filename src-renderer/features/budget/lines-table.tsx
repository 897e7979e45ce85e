import { Button } from '@mantine/core'
import { Fragment, useState } from 'react'
import { type BudgetLine, type BudgetNotice, type BudgetResult, budgetGroupNames } from '#shared/budget/budget'
import { formatYuan } from '#shared/money/yuan'
import { FieldNote } from '../../ui/field-note'
import { AdjustDialog } from './adjust-dialog'
import { shareText } from './per-unit'
import type { LiveBudget } from './use-budget'

/** 预算明细: name, formula in words and with numbers, amount; subtotals by group. */
export function LinesTable({ budget, result }: { budget: LiveBudget; result: BudgetResult }) {
  const [adjusting, setAdjusting] = useState<BudgetLine | null>(null)
  const groups = (['A', 'B', 'C'] as const).filter((group) => result.lines.some((line) => line.group === group))
  return (
    <section className="sheet" aria-label="预算明细">
      <h2 className="sheet-title">
        预算明细 <small>每行按分四舍五入一次；小计、合计为各行之和。</small>
      </h2>
      <table className="plain-table lines-table">
        <thead>
          <tr>
            <th>项目</th>
            <th>测算公式</th>
            <th className="amount">金额（元）</th>
            <th>
              <span className="visually-hidden">操作</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group}>
              <tr className="group-row">
                <th scope="rowgroup" colSpan={2}>
                  {budgetGroupNames[group]}
                  <span className="group-share">占 {shareText(result.groups[group], result.totalFen)}</span>
                </th>
                <td className="amount figure">{formatYuan(result.groups[group])}</td>
                <td />
              </tr>
              {result.lines
                .filter((line) => line.group === group)
                .map((line) => (
                  <LineRow
                    key={line.own?.id ?? line.code}
                    line={line}
                    notices={result.notices.filter((notice) => notice.code === line.code)}
                    onAdjust={() => setAdjusting(line)}
                  />
                ))}
            </Fragment>
          ))}
          <tr className="total-row">
            <th scope="row" colSpan={2}>
              预算总额
            </th>
            <td className="amount figure">{formatYuan(result.totalFen)}</td>
            <td />
          </tr>
        </tbody>
      </table>
      {adjusting && <AdjustDialog line={adjusting} budget={budget} onClose={() => setAdjusting(null)} />}
    </section>
  )
}

function LineRow({ line, notices, onAdjust }: { line: BudgetLine; notices: BudgetNotice[]; onAdjust(): void }) {
  return (
    <tr data-field={line.own ? undefined : `budget.lines.${line.code}`} data-line={line.code}>
      <td>
        {line.name || '未命名的自列行'}
        {line.own && <span className="own-mark">自列</span>}
      </td>
      <td className="formula">
        <p>{line.formulaText}</p>
        <p className="figure formula-numbers">＝{line.formulaNumbers}</p>
        {notices.map((notice) => (
          <FieldNote key={notice.message} tone={notice.level}>
            {notice.message}
          </FieldNote>
        ))}
      </td>
      <td className="amount figure">
        {formatYuan(line.amountFen)}
        {line.adjustment && <p className="computed-before">测算 {formatYuan(line.computedFen)}</p>}
      </td>
      <td className="line-action">
        {!line.own && (
          <Button
            size="compact-sm"
            variant={line.adjustment ? 'light' : 'subtle'}
            aria-label={`调整 ${line.name}`}
            onClick={onAdjust}
          >
            {line.adjustment ? '已调整' : '调整'}
          </Button>
        )}
      </td>
    </tr>
  )
}

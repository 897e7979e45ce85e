import { useDeferredValue, useMemo } from 'react'
import { type TornadoBar, tornado } from '#shared/budget/sensitivity'
import type { Fen } from '#shared/money/fen'
import { groupedFigure } from '#shared/money/typed-number'
import { formatYuan } from '#shared/money/yuan'
import type { LiveBudget } from '../../project-draft/use-budget'
import { fractionToPercent, shortDecimal } from './decimal-text'

const SHOWN = 10
/** 户数 is the task itself, and its range (1 to 50,000) would dwarf every price. */
const TASK = 'hh'

/** 影响总额最大的参数: total at each input's suggested least and greatest value, all others as they are. */
export function TornadoChart({ budget }: { budget: LiveBudget }) {
  const { template } = budget
  const draft = useDeferredValue(budget.draft)
  const bars = useMemo(
    () =>
      tornado(template, draft)
        .filter((bar) => bar.code !== TASK && bar.lowFen !== bar.highFen)
        .slice(0, SHOWN),
    [template, draft],
  )
  if (bars.length === 0) return null
  const from = Math.min(...bars.map((bar) => Math.min(bar.lowFen, bar.highFen, bar.baseFen)))
  const to = Math.max(...bars.map((bar) => Math.max(bar.lowFen, bar.highFen, bar.baseFen)))
  const place = (fen: number) => ((fen - from) / Math.max(1, to - from)) * 100
  return (
    <figure className="sheet chart tornado" data-testid="tornado">
      <figcaption className="sheet-title">
        影响总额最大的参数
        <small>户数不变，每项分别取建议区间的下限、上限，其他参数不变；竖线为现在的总额。单位：万元。</small>
      </figcaption>
      <table className="tornado-table">
        <thead className="visually-hidden">
          <tr>
            <th>参数</th>
            <th>取下限、上限时总额</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.code}>
              <th scope="row">
                {bar.label} <span className="muted">{rangeOf(bar)}</span>
              </th>
              <td className="tornado-cell">
                <div className="tornado-track">
                  <Side bar={bar} fen={bar.lowFen} name="low" place={place} />
                  <Side bar={bar} fen={bar.highFen} name="high" place={place} />
                  <div className="tornado-base" style={{ left: `${place(bar.baseFen)}%` }} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="chart-key">
        <span className="swatch tornado-low" aria-hidden="true" />
        <span>取下限</span>
        <span className="swatch tornado-high" aria-hidden="true" />
        <span>取上限</span>
      </p>
    </figure>
  )
}

/** One side of the bar; the smaller total stands at the left end, the larger at the right. */
function Side(props: { bar: TornadoBar; fen: Fen; name: 'low' | 'high'; place(fen: number): number }) {
  const [a, b] = [props.place(props.fen), props.place(props.bar.baseFen)]
  const other = props.name === 'low' ? props.bar.highFen : props.bar.lowFen
  return (
    <div
      className={`tornado-side tornado-${props.name}`}
      data-towards={props.fen < other ? 'left' : 'right'}
      title={`${formatYuan(props.fen)} 元`}
      style={{ left: `${Math.min(a, b)}%`, width: `${Math.abs(a - b)}%` }}
    >
      <span className="figure">{inWan(props.fen)}</span>
    </div>
  )
}

function rangeOf({ min, max, unit }: TornadoBar): string {
  if (unit === '比例') return `${shortDecimal(fractionToPercent(min))}–${shortDecimal(fractionToPercent(max))}%`
  return `${shortDecimal(min)}–${shortDecimal(max)}${unit === '系数' ? '' : ` ${unit}`}`
}

/** For the eye only: 万元 with one decimal. The exact amount is in the title. */
const inWan = (fen: number) => groupedFigure((fen / 1_000_000).toFixed(1))

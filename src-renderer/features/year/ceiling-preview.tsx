import { lessFen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import type { CeilingState } from '#shared/norms/ceiling'
import { Meter } from '../../ui/meter'
import './year.css'

/** Half a 分 over is over, though the shown ceiling is the same figure. */
function verdictText({ ceilingFen, plannedFen, within }: CeilingState): string {
  if (within === null || ceilingFen === null) return '不可判定'
  if (within) return '未超上限'
  return plannedFen > ceilingFen ? `超出上限 ${formatYuan(lessFen(plannedFen, ceilingFen))} 元` : '超过上限'
}

/** 年度上限 in words and drawn. The verdict comes with the state; nothing is divided here. */
export function CeilingPreview({ ceiling, title }: { ceiling: CeilingState; title?: string }) {
  const { baseFen, ceilingFen, plannedFen, within } = ceiling
  return (
    <div className="ceiling" data-testid="ceiling">
      <dl className="ceiling-figures">
        <div>
          <dt>{title ?? `${ceiling.year} 年已安排`}</dt>
          <dd className="figure">{formatYuan(plannedFen)} 元</dd>
        </div>
        <div>
          <dt>年度上限（基数的 2%）</dt>
          <dd className="figure">{ceilingFen === null ? '不可判定' : `${formatYuan(ceilingFen)} 元`}</dd>
        </div>
        <div>
          <dt>基数（上年度中央 + 自治区）</dt>
          <dd className="figure">{ceilingFen === null ? '未填写' : `${formatYuan(baseFen)} 元`}</dd>
        </div>
        <div>
          <dt>判定</dt>
          <dd className={`ceiling-verdict ceiling-${within === null ? 'unknown' : within ? 'good' : 'over'}`}>
            {verdictText(ceiling)}
          </dd>
        </div>
      </dl>
      <Meter valueFen={plannedFen} limitFen={ceilingFen} within={within} label={`${ceiling.year} 年购买服务资金`} />
      {within === null && (
        <p className="ceiling-note">
          还没有填写上年度中央和自治区下达的困难群众救助补助资金，不能判定是否超过 2%，不等于通过。
        </p>
      )}
    </div>
  )
}

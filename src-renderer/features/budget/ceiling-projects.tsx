import { lessFen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import type { CeilingState } from '#shared/norms/ceiling'
import { BarRow } from '../../ui/bar-row'
import { shareText } from './per-unit'

/** 年度上限: each project of the county and their sum against 2% of last year's funds (N12). */
export function CeilingProjects({ ceiling, ownId }: { ceiling: CeilingState | null; ownId: string }) {
  if (!ceiling) return null
  const { year, baseFen, ceilingFen, plannedFen, within, projects } = ceiling
  const whole = Math.max(plannedFen, ceilingFen ?? 0, 1)
  return (
    <figure className="sheet chart" data-testid="ceiling-projects">
      <figcaption className="sheet-title">{year}年购买服务资金与 2% 上限</figcaption>
      <table className="bar-table">
        <tbody>
          {projects.map((project) => (
            <BarRow
              key={project.id}
              name={
                <>
                  {project.name || '未命名项目'}
                  {project.id === ownId && <span className="own-mark">本项目</span>}
                </>
              }
              amountFen={project.plannedFen}
              wholeFen={whole}
              look={project.id === ownId ? 'bar-own' : 'bar-other'}
              strong={project.id === ownId}
            />
          ))}
          <BarRow name="年度合计" amountFen={plannedFen} wholeFen={whole} look="bar-sum" strong />
          {ceilingFen !== null && (
            <BarRow
              name={
                <>2% 上限{baseFen > 0 && <span className="muted">（上年度补助资金 {formatYuan(baseFen)}）</span>}</>
              }
              amountFen={ceilingFen}
              wholeFen={whole}
              look="bar-limit"
            />
          )}
        </tbody>
      </table>
      <p className={`chart-verdict ${within === null ? 'warn' : within ? 'good' : 'bad'}`}>
        {within === null && '没有录入上年度中央、自治区困难群众救助补助资金，不可判定。请到「年度参数」录入。'}
        {within === true &&
          ceilingFen !== null &&
          `未超上限，还可安排 ${formatYuan(lessFen(ceilingFen, plannedFen))} 元。`}
        {within === false &&
          ceilingFen !== null &&
          `超过上限（占 ${shareText(plannedFen, baseFen)}），须压减，或由书面说明并经批准。`}
      </p>
      <p className="muted">依据：2023年通知一（三），购买资金总额原则上不超过上年度中央、自治区补助资金总和的2%。</p>
    </figure>
  )
}

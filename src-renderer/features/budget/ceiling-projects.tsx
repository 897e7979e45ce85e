import { fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import type { CeilingState } from '#shared/norms/ceiling'
import { shareText } from './per-unit'

/** 年度上限: all projects of the county in one bar against 2% of last year's funds (N12). */
export function CeilingProjects({ ceiling, ownId }: { ceiling: CeilingState | null; ownId: string }) {
  if (!ceiling) return null
  const { year, baseFen, ceilingFen, plannedFen, within, projects } = ceiling
  const whole = Math.max(plannedFen, ceilingFen ?? 0, 1)
  return (
    <figure className="sheet chart" data-testid="ceiling-projects">
      <figcaption className="sheet-title">{year}年购买服务资金与 2% 上限</figcaption>
      {ceilingFen !== null && (
        <div
          className="ceiling-stack"
          role="img"
          aria-label={`已安排 ${formatYuan(plannedFen)} 元，上限 ${formatYuan(ceilingFen)} 元`}
        >
          {projects.map((project, index) => (
            <div
              key={project.id}
              className={project.id === ownId ? 'stack-own' : `stack-other-${index % 3}`}
              style={{ width: `${(Math.max(0, project.plannedFen) / whole) * 100}%` }}
            />
          ))}
          <span className="stack-limit" style={{ left: `${(ceilingFen / whole) * 100}%` }} />
        </div>
      )}
      <table className="plain-table">
        <tbody>
          {projects.map((project) => (
            <tr key={project.id} className={project.id === ownId ? 'own-project' : undefined}>
              <td>
                {project.name || '未命名项目'}
                {project.id === ownId && <span className="own-mark">本项目</span>}
              </td>
              <td className="amount figure">{formatYuan(project.plannedFen)}</td>
            </tr>
          ))}
          <tr className="total-row">
            <th scope="row">年度合计</th>
            <td className="amount figure">{formatYuan(plannedFen)}</td>
          </tr>
          <tr>
            <th scope="row">
              2% 上限{baseFen > 0 && <span className="muted">（上年度补助资金 {formatYuan(baseFen)}）</span>}
            </th>
            <td className="amount figure">{ceilingFen === null ? '不可判定' : formatYuan(ceilingFen)}</td>
          </tr>
        </tbody>
      </table>
      <p className={`chart-verdict ${within === null ? 'warn' : within ? 'good' : 'bad'}`}>
        {within === null && '没有录入上年度中央、自治区困难群众救助补助资金，不可判定。请到「年度参数」录入。'}
        {within === true &&
          ceilingFen !== null &&
          `未超上限，还可安排 ${formatYuan(fen(ceilingFen - plannedFen))} 元。`}
        {within === false &&
          ceilingFen !== null &&
          `超过上限（占 ${shareText(plannedFen, baseFen)}），须压减，或由书面说明并经批准。`}
      </p>
      <p className="muted">依据：2023年通知一（三），购买资金总额原则上不超过上年度中央、自治区补助资金总和的2%。</p>
    </figure>
  )
}

import '../../project-draft/step-deadlines.css'
import type { DueDeadline } from '#shared/procedure/due-deadlines'
import { BasisMark } from '../../ui/basis-mark'

/** 本阶段的时限, as the 清单 of the bundle will say them. */
export function StageDeadlines({ deadlines }: { deadlines: readonly DueDeadline[] }) {
  if (deadlines.length === 0) return null
  return (
    <ul className="step-deadlines" aria-label="本阶段的时限">
      {deadlines.map(({ step, title, basis, status, dueOn }) => (
        <li key={`${step} ${title}`}>
          {step}：{title}
          {dueOn && <b className="figure">　{dueOn}</b>}
          {status !== '' && <span className="warn">　{status}</span>}
          {'　'}
          <BasisMark basis={basis} />
        </li>
      ))}
    </ul>
  )
}

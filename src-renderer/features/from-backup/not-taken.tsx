import type { TakenBack } from '#shared/backup/found'
import { describeError } from '#shared/errors'

/** What stayed as it is today, each with its reason. */
export function NotTaken({ refused }: { refused: TakenBack['refused'] }) {
  if (refused.length === 0) return null
  return (
    <div className="from-backup-refused" role="alert">
      <p>有 {refused.length} 项没有找回，现在的内容没有改动：</p>
      <ul>
        {refused.map(({ title, error }) => (
          <li key={title}>
            <b>{title}</b>：{describeError(error).what}
          </li>
        ))}
      </ul>
    </div>
  )
}

import { useEffect, useState } from 'react'
import type { BackupRef } from '#shared/backup/backup-list'
import type { FoundPlan, FoundThing, PlaceRef } from '#shared/backup/found'
import { type AppError, describeError } from '#shared/errors'
import { call } from '../../api'

interface ThingPlanProps {
  backup: BackupRef
  place: PlaceRef
  thing: FoundThing
}

/** What taking one thing back would change, before it is done. */
export function ThingPlan({ backup, place, thing }: ThingPlanProps) {
  const [plan, setPlan] = useState<FoundPlan | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const { name, from } = backup
  const { type, id: placeId } = place
  const { sort, id } = thing
  useEffect(() => {
    const of = { type, id: placeId }
    void call('backup.plan', { name, from, place: of, thing: { sort, id } }).then((read) =>
      read.ok ? setPlan(read.value) : setError(read.error),
    )
  }, [name, from, type, placeId, sort, id])
  if (error) return <p className="bad">{describeError(error).what}</p>
  if (!plan) return <p role="status">正在比较…</p>
  const { changes, stays, missing, refusal } = plan
  return (
    <div className="from-backup-plan">
      {refusal && <p className="bad">不能找回：{describeError(refusal).what}</p>}
      {missing.length > 0 && <p className="bad">文件在备份里、在本机都没有找到：{missing.join('、')}</p>}
      {thing.standing === 'gone' && !refusal && <p>现在没有，整份找回来，和备份时一样。</p>}
      {changes.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">栏目</th>
              <th scope="col">现在</th>
              <th scope="col">找回后</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ label, now, was }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two fields of a list may be called alike
              <tr key={at}>
                <th scope="row">{label}</th>
                <td>{now || '（空）'}</td>
                <td>{was || '（空）'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {stays.length > 0 && <p>不改动：{stays.join('；')}。办理状态要按规定一步步转换。</p>}
      {changes.length === 0 && thing.standing !== 'gone' && !refusal && <p>只有先后次序等不同，没有要看的内容。</p>}
    </div>
  )
}

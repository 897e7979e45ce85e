import { Button } from '@mantine/core'
import { useState } from 'react'
import type { BackupRef } from '#shared/backup/backup-list'
import type { FoundPlace, FoundThing } from '#shared/backup/found'
import type { FromBackup } from '../../from-backup-asked'
import { ErrorNotice } from '../../ui/error-notice'
import { JobBar } from '../bundle/job-bar'
import { useJob } from '../bundle/use-job'
import { NotTaken } from './not-taken'
import { ThingTable } from './thing-table'
import { useTakeBack } from './use-take-back'
import { useThings } from './use-things'
import { WholeProject } from './whole-project'

interface PlaceThingsProps {
  backup: BackupRef
  place: FoundPlace
  asked: FromBackup
  onTaken(): void
}

const keyOf = ({ sort, id }: Pick<FoundThing, 'sort' | 'id'>) => `${sort} ${id}`

/** The things of one place that are not as they were: ticked, looked at one by one, taken back together. */
export function PlaceThings({ backup, place, asked, onTaken }: PlaceThingsProps) {
  const { things, error } = useThings(backup, place)
  const [chosen, setTicked] = useState<ReadonlySet<string> | null>(asked.thing ? new Set([keyOf(asked.thing)]) : null)
  const { takeThings, takeProject, failed, refused, whyNot } = useTakeBack(backup, onTaken)
  const { running, cancel } = useJob('take-back', place.id)
  const differing = things?.filter(({ standing }) => standing !== 'same') ?? []
  // Where there is but one, it is the one.
  const ticked = chosen ?? new Set(differing.length === 1 ? differing.map(keyOf) : [])
  const wanted = differing.filter((one) => ticked.has(keyOf(one)))
  const gone = place.standing === 'gone' && place.type === 'project'
  return (
    <>
      <h3>{place.name.trim() || '未命名'}</h3>
      {error && <ErrorNotice error={error} />}
      {failed && <ErrorNotice error={failed} />}
      <NotTaken refused={refused} />
      {things && !gone && differing.length === 0 && <p className="muted">里面的内容和现在完全一样，没有要找回的。</p>}
      {!gone && differing.length > 0 && (
        <ThingTable backup={backup} place={place} things={differing} ticked={ticked} onTick={setTicked} keyOf={keyOf} />
      )}
      {running ? (
        <JobBar job={running} onCancel={cancel} />
      ) : (
        <div className="from-backup-acts">
          {!gone && differing.length > 0 && (
            <Button
              disabled={wanted.length === 0 || whyNot !== null}
              title={whyNot ?? undefined}
              onClick={() => void takeThings(place, wanted)}
            >
              找回选中的（{wanted.length}）
            </Button>
          )}
          {place.type === 'project' && (
            <WholeProject gone={gone} whyNot={whyNot} onTake={() => void takeProject(place)} />
          )}
        </div>
      )}
      {whyNot !== null && <p className="muted">{whyNot}</p>}
    </>
  )
}

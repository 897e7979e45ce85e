import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ListedBackup } from '#shared/backup/backup-list'
import type { FoundPlace, PlaceRef } from '#shared/backup/found'
import { alteredText } from '#shared/check-up/altered-rows'
import type { FromBackup } from '../../from-backup-asked'
import { ErrorNotice } from '../../ui/error-notice'
import { JobBar } from '../bundle/job-bar'
import { useJob } from '../bundle/use-job'
import { PlaceList } from './place-list'
import { PlaceThings } from './place-things'
import { useLookedInto } from './use-looked-into'

interface BackupContentsProps {
  backup: ListedBackup
  asked: FromBackup
  onOther(): void
  onClose(): void
}

const isSame = (one: PlaceRef, other: PlaceRef) => one.type === other.type && one.id === other.id

/** What a backup holds against today: its places on the left, the things of the chosen one beside. */
export function BackupContents({ backup, asked, onOther, onClose }: BackupContentsProps) {
  const ref = { name: backup.name, from: backup.where[0] ?? ('home' as const) }
  const { places, altered, error } = useLookedInto(ref)
  const { running, cancel } = useJob('look')
  const [chosen, setChosen] = useState<PlaceRef | null>(asked.place)
  if (error)
    return (
      <>
        <ErrorNotice error={error} />
        <Others onOther={onOther} onClose={onClose} />
      </>
    )
  if (!places) return running ? <JobBar job={running} onCancel={cancel} /> : <p role="status">正在核对、打开备份…</p>
  const place = chosen && places.find((one) => isSame(one, chosen))
  return (
    <>
      {altered.length > 0 && (
        <p className="bad" role="alert">
          这份备份里有 {altered.length} 条与保存时不一致，不能从这里找回：{alteredText(altered)}
          。其他内容照常找回；要这几条的，换一份更早的备份。
        </p>
      )}
      <div className="from-backup">
        <PlaceList places={places} chosen={place ?? null} onChoose={setChosen} />
        <section className="from-backup-place" aria-label="备份里的内容">
          {place ? (
            <PlaceThings key={`${place.type} ${place.id}`} backup={ref} place={place} asked={asked} onTaken={onClose} />
          ) : (
            <Hint places={places} missing={chosen !== null} />
          )}
        </section>
      </div>
      <Others onOther={onOther} onClose={onClose} />
    </>
  )
}

function Hint({ places, missing }: { places: readonly FoundPlace[]; missing: boolean }) {
  const differing = places.filter(({ standing }) => standing !== 'same').length
  if (missing) return <p className="muted">这份备份里还没有它，请换一份后来的备份。</p>
  if (differing === 0) return <p className="muted">备份里的内容和现在完全一样，没有要找回的。</p>
  return <p className="muted">在左边选项目、承接主体或年度，这里列出和现在不同的内容。</p>
}

const Others = ({ onOther, onClose }: Pick<BackupContentsProps, 'onOther' | 'onClose'>) => (
  <div className="dialog-actions">
    <Button variant="default" onClick={onOther}>
      换一份备份
    </Button>
    <Button variant="default" onClick={onClose}>
      关闭
    </Button>
  </div>
)

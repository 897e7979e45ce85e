import { type Stage, stageNames } from '#shared/documents/document-version'
import { platformEntry } from '#shared/records/platform-entry'
import type { StageEntry } from '#shared/records/stage-entry'
import { ActionButton } from '../../actions/action-button'
import { openStageEntry } from '../../actions/materials'
import { call } from '../../api'
import { useNavigation } from '../../navigation'
import { notifyError } from '../../ui/notify'

interface StageEntryLineProps {
  stage: Stage
  projectId: string
  entry: StageEntry
}

/** 录入信息服务平台 of a stage: how it stands, and the way to its entry, or to a new one. */
export function StageEntryLine({ stage, projectId, entry: { text, isEntered, id } }: StageEntryLineProps) {
  const openRecords = useNavigation((state) => state.openRecords)
  const { id: kind } = platformEntry

  async function open() {
    if (id !== null) return openRecords(kind, id)
    const made = await call('record.create', { kind, ownerId: projectId, body: { ...platformEntry.blank, stage } })
    if (made.ok) openRecords(kind, made.value.id)
    else notifyError(made.error)
  }
  return (
    <p className="stage-entry" data-testid={`entry-${stage}`} data-entered={isEntered} data-field={`entry.${stage}`}>
      录入信息服务平台：<span className={isEntered ? 'good' : undefined}>{text}</span>
      <ActionButton
        action={openStageEntry}
        of={stageNames[stage]}
        inRow
        plain
        size="compact-sm"
        variant="subtle"
        run={() => void open()}
      />
    </p>
  )
}

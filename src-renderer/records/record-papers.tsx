import { Button, Modal } from '@mantine/core'
import { IconEye, IconFileText } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import type { DocumentVersion } from '#shared/documents/document-version'
import type { PaperInfo } from '#shared/papers/paper'
import type { RecordKind } from '#shared/records/kind'
import { call } from '../api'
import { FileActions } from '../features/papers/file-actions'
import { PaperPreview } from '../features/papers/paper-preview'
import { notifyDone, notifyError } from '../ui/notify'
import { useRecordDraft } from './record-draft'

export const papersOf = (kind: RecordKind, all: readonly PaperInfo[]): PaperInfo[] =>
  all.filter((paper) => paper.owner === 'record' && paper.recordKind === kind.id)

/** 文书: the papers the program makes of such a record, each version kept under its number. */
export function RecordPapers({ infos, recordId }: { infos: readonly PaperInfo[]; recordId: string }) {
  const [made, setMade] = useState<DocumentVersion[]>([])
  const wanted = infos.length > 0
  const read = useCallback(async () => {
    const list = await call('paper.list', { owner: 'record', ownerId: recordId })
    if (list.ok) setMade(list.value)
  }, [recordId])
  useEffect(() => {
    if (wanted) void read()
  }, [wanted, read])
  if (!wanted) return null
  return (
    <section className="sheet record-papers" aria-label="文书">
      <h2 className="sheet-title">文书</h2>
      <ul className="check-list">
        {infos.map((info) => (
          <PaperRow
            key={info.id}
            info={info}
            recordId={recordId}
            versions={made.filter((one) => one.kind === info.id)}
            onMade={() => void read()}
          />
        ))}
      </ul>
    </section>
  )
}

interface PaperRowProps {
  info: PaperInfo
  recordId: string
  /** Newest first. */
  versions: readonly DocumentVersion[]
  onMade(): void
}

function PaperRow({ info, recordId, versions, onMade }: PaperRowProps) {
  const [previewing, setPreviewing] = useState(false)
  const [busy, setBusy] = useState(false)
  const asked = { kind: info.id, ownerId: recordId }
  const flush = useRecordDraft((draft) => draft.flush)

  async function make() {
    setBusy(true)
    await flush()
    const made = await call('paper.generate', asked)
    setBusy(false)
    if (!made.ok) return notifyError(made.error)
    notifyDone(`已生成${info.title}第${made.value.number}版。`)
    onMade()
  }
  return (
    <li className="check-row" data-paper-kind={info.id}>
      <span className="check-title">{info.title}</span>
      <span className="check-actions">
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconEye size={15} aria-hidden="true" />}
          onClick={() => setPreviewing(true)}
        >
          预览<span className="visually-hidden">：{info.title}</span>
        </Button>
        <Button
          size="compact-sm"
          variant="light"
          loading={busy}
          leftSection={<IconFileText size={15} aria-hidden="true" />}
          onClick={() => void make()}
        >
          生成<span className="visually-hidden">：{info.title}</span>
        </Button>
      </span>
      {versions.length > 0 && (
        <ul className="material-list">
          {versions.map((file) => (
            <li key={file.id}>
              <span className="material-text">
                <span className="material-name">第{file.number}版</span>
                <span className="material-about">{file.fileName}</span>
              </span>
              <FileActions stored={{ of: 'document', file }} />
            </li>
          ))}
        </ul>
      )}
      {previewing && <Preview info={info} asked={asked} flush={flush} onClose={() => setPreviewing(false)} />}
    </li>
  )
}

interface PreviewProps {
  info: PaperInfo
  asked: { kind: string; ownerId: string }
  flush(): Promise<void>
  onClose(): void
}

/** The paper as it would be now; what is still being typed is in it. */
function Preview({ info, asked: { kind, ownerId }, flush, onClose }: PreviewProps) {
  const load = useCallback(async () => {
    await flush()
    return call('paper.preview', { kind, ownerId })
  }, [kind, ownerId, flush])
  return (
    <Modal opened onClose={onClose} title={`预览：${info.title}`} size="min(1000px, 94vw)" className="preview-dialog">
      <PaperPreview label={info.title} testId="record-paper" load={load} />
    </Modal>
  )
}

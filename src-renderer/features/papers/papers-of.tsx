import './papers.css'
import { Modal } from '@mantine/core'
import { type ReactNode, useCallback, useState } from 'react'
import type { DocumentVersion, PaperOwner } from '#shared/documents/document-version'
import type { AppError } from '#shared/errors'
import type { PaperInfo } from '#shared/papers/paper'
import type { RecordKind } from '#shared/records/kind'
import { ActionButton } from '../../actions/action-button'
import { makePaper, paperTemplates, showPaper } from '../../actions/papers'
import { ToldTools } from '../../actions/told-tools'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { useAwaited } from '../../project-draft/foot-confirmation'
import { ErrorNotice } from '../../ui/error-notice'
import { notifyDone } from '../../ui/notify'
import { previewOfFormat } from '../preview/preview-of-format'
import { FileActions } from './file-actions'
import { TemplateDialog } from './template-dialog'
import { useVersions } from './use-versions'
import { versionHeads, versionRows } from './version-rows'
import { VersionWords } from './version-words'

interface Owned {
  owner: PaperOwner
  ownerId: string
  /** Saves what was typed last: a paper says what is stored. */
  flush?: (() => Promise<unknown>) | undefined
  /** Below them. */
  more?: ReactNode
}

const none: PaperInfo[] = []

/** 文书 of a year or project, but for those that have a place of their own. */
export function PapersOf({ without = [], ...owned }: Owned & { without?: readonly string[] }) {
  const known = useAppData((state) => state.resources?.papers) ?? none
  return <Papers papers={known.filter(({ id, owner }) => owner === owned.owner && !without.includes(id))} {...owned} />
}

/** 文书 of one owner, with all that can be done with each; nothing where the program has none for it. */
export function Papers({ papers, owner, ownerId, flush, more }: Owned & { papers: readonly PaperInfo[] }) {
  const [versions, error] = useVersions(owner, ownerId, papers.length > 0)
  if (papers.length === 0) return null
  const titles = Object.fromEntries(papers.map(({ id, title }) => [id, title]))
  return (
    <section className="sheet" aria-label="文书">
      <ToldTools
        title="文书各版"
        heads={versionHeads}
        rows={
          versions.length > 0
            ? () =>
                versionRows(
                  versions.filter(({ kind }) => kind in titles),
                  titles,
                )
            : null
        }
      />
      <h2 className="sheet-title">文书</h2>
      {error && <ErrorNotice error={error} />}
      {papers.map((paper) => (
        <PaperDesk
          key={paper.id}
          paper={paper}
          ownerId={ownerId}
          versions={versions.filter(({ kind }) => kind === paper.id)}
          flush={flush}
        />
      ))}
      {more}
    </section>
  )
}

/** Those the program makes of records of that kind. */
export const papersOf = (kind: Pick<RecordKind, 'id'>, all: readonly PaperInfo[]): PaperInfo[] =>
  all.filter((paper) => paper.owner === 'record' && paper.recordKind === kind.id)

/** Those of whom the record belongs to, which say what stands in it. */
export const papersBeside = (kind: Pick<RecordKind, 'owner' | 'papers'>, all: readonly PaperInfo[]): PaperInfo[] =>
  all.filter(({ id, owner }) => owner === kind.owner && kind.papers.includes(id))

interface PaperDeskProps {
  paper: PaperInfo
  ownerId: string
  versions: DocumentVersion[]
  flush: Owned['flush']
}

function PaperDesk({ paper, ownerId, versions, flush }: PaperDeskProps) {
  const { id: kind, title, format } = paper
  const Preview = previewOfFormat[format]
  const [error, setError] = useState<AppError | null>(null)
  const [working, setWorking] = useState(false)
  const [preview, setPreview] = useState(false)
  const [templates, setTemplates] = useState(false)
  const load = useCallback(async () => {
    await flush?.()
    return call('paper.preview', { kind, ownerId })
  }, [kind, ownerId, flush])

  const awaited = useAwaited(kind)

  async function generate() {
    setWorking(true)
    setError(null)
    await flush?.()
    const made = await call('paper.generate', { kind, ownerId })
    setWorking(false)
    if (made.ok) notifyDone(`已生成${title}第 ${made.value.number} 版，原有各版都保留。`)
    else setError(made.error)
  }

  return (
    <div data-paper-kind={kind}>
      <div className="paper-head">
        <span className="paper-title">{title}</span>
        <span className="material-actions">
          <ActionButton
            action={showPaper(paper)}
            of={title}
            plain
            size="compact-sm"
            variant="subtle"
            run={() => setPreview(true)}
          />
          {paper.replaceable && (
            <ActionButton
              action={paperTemplates(paper)}
              of={title}
              size="compact-sm"
              variant="subtle"
              run={() => setTemplates(true)}
            />
          )}
          <ActionButton
            action={makePaper(paper)}
            of={title}
            size="compact-sm"
            variant="light"
            loading={working}
            whyNot={awaited}
            hint={versions.length === 0 ? undefined : '另编一版，原有各版都保留'}
            run={() => void generate()}
          />
        </span>
      </div>
      {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
      <ul className="paper-list">
        {versions.map((version) => (
          <li key={version.id} data-file={version.id}>
            <VersionWords version={version} />
            <FileActions stored={{ of: 'document', file: version }} />
          </li>
        ))}
      </ul>
      <Modal
        data-dialog="paper-preview"
        opened={preview}
        onClose={() => setPreview(false)}
        title={`${title}预览`}
        size="min(1000px, 94vw)"
      >
        {preview && <Preview label={`${title}预览`} testId="paper-preview" load={load} />}
      </Modal>
      <TemplateDialog
        paper={paper}
        ownerId={ownerId}
        flush={flush}
        opened={templates}
        onClose={() => setTemplates(false)}
      />
    </div>
  )
}

import { Button, Loader } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { KnownSet } from '#shared/data-sets/data-set'
import type { PaperInfo } from '#shared/papers/paper'
import type { RecordKind } from '#shared/records/kind'
import type { RecordEntry } from '#shared/records/record-entry'
import type { RecordSlot } from '#shared/records/record-field'
import { filledSlots, openSlots, unreadableIn } from '#shared/records/slot-materials'
import { fileProblem, frozenBy, stepLacks } from '#shared/records/state-machine'
import { ActionButton } from '../actions/action-button'
import * as actions from '../actions/editing'
import { useAppData } from '../app-data'
import { Papers, papersBeside, papersOf } from '../features/papers/papers-of'
import { PreviewDialog } from '../features/preview/preview-dialog'
import { firstField } from '../field-focus'
import { useNavigation } from '../navigation'
import { useOpeningFocus } from '../opening-focus'
import { printPart } from '../printing'
import { ErrorNotice } from '../ui/error-notice'
import { FootBar } from '../ui/foot-bar'
import { notifyGone } from '../ui/notify'
import { SaveMark } from '../ui/save-mark'
import { FormScopeContext, useUnreadable } from '../ui/unreadable'
import { useSaveShortcut } from '../ui/use-save-shortcut'
import { UndoPair } from '../undo/undo-pair'
import { namesOf, useProjects } from './project-names'
import { useRecordDraft } from './record-draft'
import { RecordForm } from './record-form'
import { RecordHistory } from './record-history'
import { leave, More, Removed } from './record-leaving'
import { type Move, RecordMoves } from './record-moves'
import { RecordSheet } from './record-sheet'
import { RecordSlots } from './record-slots'
import { StateMark } from './record-table'
import { RecordTrouble } from './record-trouble'
import { stepName, stepToRedo, stepToUndo } from './undo-steps'
import { useUnsigned } from './unsigned-papers'
import { useKindInForce } from './use-kind-in-force'

/** One record: its fields, its files, the steps that lead on, and what was done to it. */
export function RecordScreen({ id, kind }: { id: string; kind: RecordKind }) {
  const { entry, error } = useRecordDraft()
  useEffect(() => {
    const { open, close } = useRecordDraft.getState()
    void open(id)
    return () => void close()
  }, [id])
  const gone = error?.code === 'NOT_FOUND' && entry === null
  useEffect(() => {
    if (!gone) return
    notifyGone(kind.title)
    toListOf(kind)
  }, [gone, kind])
  if (entry?.id === id) return <Opened kind={kind} />
  return error && !gone ? (
    <div className="page">
      <ErrorNotice error={error} onRetry={() => void useRecordDraft.getState().open(id)} />
    </div>
  ) : (
    <div className="loading">
      <Loader aria-label="正在打开" />
    </div>
  )
}

/** Where records of that kind are listed, whosever this one was. */
function toListOf({ id, owner }: RecordKind) {
  const { projectId, openRecords, openContractor, backToProject, show } = useNavigation.getState()
  if (owner === 'contractor') openContractor(null, id)
  else if (owner !== 'project') openRecords(id)
  else if (projectId === null) show('projects')
  else backToProject()
}

const noPapers: PaperInfo[] = []
const noSets: readonly KnownSet[] = []

function Opened({ kind: about }: { kind: RecordKind }) {
  const draft = useRecordDraft()
  const { body, files, around, steps, saveState, savedAt, flush } = draft
  const entry = draft.entry as NonNullable<typeof draft.entry>
  const kind = useKindInForce(about, body, entry.ownerId)
  const today = useAppData((state) => state.info?.today ?? '2000-01-01')
  const papers = useAppData((state) => state.resources?.papers) ?? noPapers
  const beside = papersBeside(kind, papers)
  const projects = useProjects(kind)
  const sets = useAppData((state) => state.resources?.rules.sets) ?? noSets
  const names = useMemo(() => ({ projects: namesOf(projects), sets }), [projects, sets])
  const [history, setHistory] = useState(false)
  const sheet = useRef<HTMLDivElement>(null)
  const { id, state, ownerId, removed } = entry
  const frozen = frozenBy(kind, state) !== null || removed
  const scope = useMemo(() => ({ id: `record ${id}`, screen: () => null }), [id])
  const unreadable = useUnreadable(scope.id)
  // What stands in a field and is not in effect must not be signed over.
  const unread = useMemo(
    () => unreadable.map(({ field, label, text }) => ({ field, text: `${label}：「${text}」无法识别` })),
    [unreadable],
  )
  const moves = useMemo((): Move[] => {
    const next = removed ? {} : (kind.states?.states[state]?.next ?? {})
    const facts = { ...around, today, ownerId, filled: filledSlots(files), unreadable: unreadableIn(kind, files) }
    return Object.entries(next).map(([to, step]) => ({
      to,
      title: step.title,
      lacks: [...unread, ...stepLacks(kind, { from: state, to }, body, facts)],
    }))
  }, [kind, state, body, files, around, today, ownerId, removed, unread])
  const wants = moves[0]?.lacks ?? []

  useSaveShortcut(flush, () => unreadable.length === 0 && useRecordDraft.getState().saveState === 'saved')
  useOpeningFocus(`record ${id}`, { inside: '.record-content' })
  const unsigned = useUnsigned(kind, entry)
  const undo = removed ? null : stepToUndo(steps, kind, state)
  const redo = removed ? null : stepToRedo(steps)

  return (
    <div className="record" data-testid="record-screen" data-state={state}>
      <Head kind={kind} entry={entry}>
        <SaveMark state={saveState} savedAt={savedAt} unreadable={unreadable} onRetry={() => void flush()} />
        <ActionButton
          action={actions.history}
          size="sm"
          variant="default"
          run={() => void flush().then(() => setHistory(true))}
        />
        <ActionButton
          action={actions.print}
          size="sm"
          variant="default"
          run={() => sheet.current && printPart(sheet.current)}
        />
        {!frozen && <More title={kind.titleOf(body)} kind={kind} />}
      </Head>
      <div className="record-content" data-undo-form>
        <div className="record-notices">
          <RecordTrouble />
          {removed && <Removed kind={kind} />}
        </div>
        <FormScopeContext value={scope}>
          {frozen ? (
            <section className="sheet">
              <RecordSheet kind={kind} body={body} state={state} files={files} names={names} />
            </section>
          ) : (
            <RecordForm
              kind={kind}
              body={body}
              onChange={draft.change}
              projects={projects}
              around={around}
              lacks={wants}
            />
          )}
        </FormScopeContext>
        <div>
          <RecordSlots
            kind={kind}
            files={files}
            unsigned={unsigned}
            isOpen={(slot) => !removed && fileProblem(kind, { state, body }, slot) === null}
          />
          <Papers papers={papersOf(kind, papers)} owner="record" ownerId={id} flush={flush} />
          {beside[0] && <Papers papers={beside} owner={beside[0].owner} ownerId={ownerId} flush={flush} />}
        </div>
      </div>
      <div ref={sheet} className="record-print">
        <RecordSheet kind={kind} body={body} state={state} files={files} names={names} />
      </div>
      <FootBar
        label="办理"
        start={
          <UndoPair
            last={undo ? stepName(undo) : undefined}
            next={redo ? stepName(redo) : undefined}
            undo={() => void undoStep()}
            redo={() => redo && void draft.undo(redo.stamp)}
          />
        }
        end={<RecordMoves kind={kind} state={state} moves={moves} />}
      >
        <Wants
          fields={wants.map(({ field }) => field)}
          next={moves[0]?.title}
          open={openSlots(kind, filledSlots(files))}
        />
      </FootBar>
      {history && <RecordHistory open={!frozen} onClose={() => setHistory(false)} />}
      <PreviewDialog />
    </div>
  )

  /** What was typed last is saved first: it is the first thing to go. */
  async function undoStep() {
    await flush()
    const now = useRecordDraft.getState()
    const step = stepToUndo(now.steps, kind, state)
    if (step) await now.undo(step.stamp)
  }
}

interface HeadProps {
  kind: RecordKind
  entry: RecordEntry
  children: ReactNode
}

function Head({ kind, entry, children }: HeadProps) {
  const title = useRecordDraft(({ body }) => kind.titleOf(body))
  return (
    <div className="project-head">
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<IconArrowLeft size={18} aria-hidden="true" />}
        onClick={() => leave(entry)}
      >
        {kind.title}
      </Button>
      <h1 className="project-title" title={title}>
        {title}
      </h1>
      {kind.states && <StateMark kind={kind} state={entry.state} />}
      <div className="project-head-end">{children}</div>
    </div>
  )
}

interface WantsProps {
  fields: string[]
  /** The step that leads on; undefined = there is none. */
  next: string | undefined
  /** Required slots without a file. */
  open: readonly RecordSlot[]
}

/** What is wanted before the next step, with one click to the first of it; behind the last, the files still missing. */
function Wants({ fields, next, open }: WantsProps) {
  const focus = useNavigation((state) => state.focus)
  if (next === undefined) {
    if (open.length === 0) return <span className="muted">已办结</span>
    return <span>还缺文件：{open.map(({ title }) => title).join('、')}</span>
  }
  if (fields.length === 0) return <span className="muted">可以{next}</span>
  return (
    <Button variant="subtle" data-testid="record-wants" title="到第一处" onClick={() => focus(firstField(fields))}>
      {next}前还有 {fields.length} 项
    </Button>
  )
}

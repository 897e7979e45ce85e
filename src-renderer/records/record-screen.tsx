import { Loader } from '@mantine/core'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { KnownSet } from '#shared/data-sets/data-set'
import type { PaperInfo } from '#shared/papers/paper'
import type { RecordKind } from '#shared/records/kind'
import { personalNumberRemarks } from '#shared/records/personal-numbers'
import { filledSlots, openSlots, unreadableIn } from '#shared/records/slot-materials'
import { fileProblem, frozenBy, stepLacks } from '#shared/records/state-machine'
import { ActionButton } from '../actions/action-button'
import * as actions from '../actions/editing'
import { onEvent } from '../api'
import { useAppData } from '../app-data'
import { FormScopeContext, useUnreadable } from '../edits/unreadable'
import { RecordConfirmation } from '../features/confirmations/record-confirmation'
import { Papers, papersBeside, papersOf } from '../features/papers/papers-of'
import { PreviewDialog } from '../features/preview/preview-dialog'
import { FootBar } from '../frame/foot-bar'
import { useSaveShortcut } from '../frame/use-save-shortcut'
import { useNavigation } from '../navigation'
import { useOpeningFocus } from '../opening-focus'
import { flushPendingSaves } from '../pending-saves'
import { printPart } from '../printing'
import { ErrorNotice } from '../ui/error-notice'
import { FieldNote } from '../ui/field-note'
import { LockedFields } from '../ui/locked-fields'
import { notifyGone } from '../ui/notify'
import { SaveMark } from '../ui/save-mark'
import { sayTaken } from '../undo/say-taken'
import { stepName, stepToRedo, stepToUndo } from '../undo/stored-steps'
import { turnToRedo, turnToUndo } from '../undo/stored-turns'
import { UndoPair } from '../undo/undo-pair'
import { namesOf, titlesOf, useProjects } from './project-names'
import { useRecordDraft } from './record-draft'
import { RecordExamine, useExamining } from './record-examine'
import { RecordForm } from './record-form'
import { RecordHead } from './record-head'
import { RecordHistory } from './record-history'
import { More, Removed } from './record-leaving'
import { type Move, RecordMoves } from './record-moves'
import { RecordRelated } from './record-related'
import { RecordBasis, RecordSample } from './record-sample'
import { RecordSheet } from './record-sheet'
import { RecordSlots } from './record-slots'
import { RecordTrouble } from './record-trouble'
import { RecordWants } from './record-wants'
import { withUnread } from './unread-lacks'
import { useUnsigned } from './unsigned-papers'
import { useKindInForce } from './use-kind-in-force'

/** Where a record is opened inside of something else: how its footer begins and ends there. */
export interface RecordFrame {
  back: ReactNode
  next: ReactNode
}

interface RecordScreenProps {
  id: string
  kind: RecordKind
  /** null = it has the screen for itself. */
  frame?: RecordFrame | null
}

/** One record: its fields, its files, the steps that lead on, and what was done to it. */
export function RecordScreen({ id, kind, frame = null }: RecordScreenProps) {
  const { entry, error } = useRecordDraft()
  useEffect(() => {
    const { open, close } = useRecordDraft.getState()
    let wanted = true
    // What was typed in its project counts for it.
    void flushPendingSaves().then(() => {
      if (wanted) void open(id)
    })
    return () => {
      wanted = false
      void close()
    }
  }, [id])
  const gone = error?.code === 'NOT_FOUND' && entry === null
  useEffect(() => {
    if (!gone) return
    toListOf(kind)
    notifyGone(kind.title)
  }, [gone, kind])
  if (entry?.id === id) return <Opened kind={kind} frame={frame} />
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
  const { screen, projectId, openRecords, openContractor, backToProject, closeRecord, show } = useNavigation.getState()
  if (screen === 'project') closeRecord()
  else if (owner === 'contractor') openContractor(null, id)
  else if (owner !== 'project') openRecords(id)
  else if (projectId === null) show('projects')
  else backToProject()
}

/** Its files are read anew when one is found altered or gone, or sound again. */
function useFilesAsFound(id: string) {
  useEffect(
    () =>
      onEvent('papersChanged', ({ projectId }) => {
        if (projectId === id) void useRecordDraft.getState().fileDone(Promise.resolve())
      }),
    [id],
  )
}

const noPapers: PaperInfo[] = []
const noSets: readonly KnownSet[] = []

function Opened({ kind: about, frame }: { kind: RecordKind; frame: RecordFrame | null }) {
  const draft = useRecordDraft()
  const { body, files, around, steps, saveState, savedAt, flush } = draft
  const entry = draft.entry as NonNullable<typeof draft.entry>
  const kind = useKindInForce(about, body, entry.ownerId)
  const today = useAppData((state) => state.info?.today ?? '2000-01-01')
  const papers = useAppData((state) => state.resources?.papers) ?? noPapers
  const beside = papersBeside(kind, papers)
  const projects = useProjects(kind)
  const sets = useAppData((state) => state.resources?.rules.sets) ?? noSets
  const names = useMemo(
    () => ({ projects: namesOf(projects), records: titlesOf(around.related), sets, around }),
    [projects, around, sets],
  )
  useFilesAsFound(entry.id)
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
  const facts = useMemo(
    () => ({ ...around, today, ownerId, filled: filledSlots(files), unreadable: unreadableIn(kind, files) }),
    [around, today, ownerId, files, kind],
  )
  const moves = useMemo((): Move[] => {
    const next = removed ? {} : (kind.states?.states[state]?.next ?? {})
    return Object.entries(next).map(([to, step]) => ({
      to,
      title: step.title,
      lacks: withUnread(unread, stepLacks(kind, { from: state, to }, body, facts)),
    }))
  }, [kind, state, body, facts, removed, unread])
  const wants = moves[0]?.lacks ?? []

  useSaveShortcut(flush, () => unreadable.length === 0 && useRecordDraft.getState().saveState === 'saved')
  useOpeningFocus(`record ${id}`, { inside: '.record-content' })
  const unsigned = useUnsigned(kind, entry)
  const examining = useExamining(id)
  const undo = removed ? null : stepToUndo(steps)
  const redo = removed ? null : stepToRedo(steps)

  return (
    <div className="record" data-testid="record-screen" data-of-kind={kind.id} data-state={state}>
      <RecordHead kind={kind} entry={entry} level={frame ? 'h2' : 'h1'}>
        <SaveMark state={saveState} savedAt={savedAt} unreadable={unreadable} onRetry={() => void flush()} />
        <ActionButton
          action={actions.history}
          size="sm"
          variant="default"
          hint={actions.history.name}
          run={() => void flush().then(() => setHistory(true))}
        />
        <ActionButton
          action={actions.print}
          size="sm"
          variant="default"
          run={() => sheet.current && printPart(sheet.current, kind.title)}
        />
        {!frozen && <More title={kind.titleOf(body)} kind={kind} />}
      </RecordHead>
      <div className="record-content" data-undo-form>
        {kind.examined && !frozen && <RecordExamine id={id} />}
        <div className="record-notices">
          <RecordTrouble />
          {removed && <Removed kind={kind} />}
          <RecordConfirmation entry={entry} />
          {kind.comesTo?.(body, around).map((text) => (
            <FieldNote key={text}>{text}</FieldNote>
          ))}
          {[...personalNumberRemarks(kind, body), ...(kind.remarks?.(body, facts, state) ?? [])].map((text) => (
            <FieldNote key={text} tone="warning">
              {text}
            </FieldNote>
          ))}
          <RecordBasis kind={kind} entry={entry} body={body} />
        </div>
        <RecordSample kind={kind} entry={entry} around={around} when="visiting" />
        <FormScopeContext value={scope}>
          {frozen ? (
            <section className="sheet">
              <RecordSheet kind={kind} body={body} state={state} files={files} names={names} />
            </section>
          ) : (
            <LockedFields locked={examining}>
              <RecordForm
                kind={kind}
                state={state}
                body={body}
                onChange={draft.change}
                projects={projects}
                facts={facts}
                lacks={wants}
              />
            </LockedFields>
          )}
        </FormScopeContext>
        <div>
          <RecordSlots
            kind={kind}
            files={files}
            unsigned={unsigned}
            isOpen={(slot) => !removed && fileProblem(kind, { state, body }, slot) === null}
          />
          <RecordRelated kind={kind} entry={entry} body={body} around={around} />
          <Papers papers={papersOf(kind, papers)} owner="record" ownerId={id} flush={flush} />
          {beside[0] && <Papers papers={beside} owner={beside[0].owner} ownerId={ownerId} flush={flush} />}
        </div>
        <RecordSample kind={kind} entry={entry} around={around} when="else" />
      </div>
      <div ref={sheet} className="record-print">
        <RecordSheet kind={kind} body={body} state={state} files={files} names={names} unreadable={unreadable} />
      </div>
      <FootBar
        label={frame ? '办理步骤' : '办理'}
        start={
          <>
            {frame?.back}
            <UndoPair
              last={undo ? stepName(undo) : undefined}
              next={redo ? stepName(redo) : undefined}
              undo={undoStep}
              redo={redoStep}
              turnOfLast={async () => turnToUndo(removed ? [] : useRecordDraft.getState().steps)}
              turnOfNext={async () => turnToRedo(removed ? [] : useRecordDraft.getState().steps)}
            />
          </>
        }
        end={
          <>
            {frame?.next}
            <RecordMoves kind={kind} state={state} moves={moves} />
          </>
        }
      >
        <RecordWants
          fields={wants.map(({ field }) => field)}
          next={moves[0]?.title}
          open={openSlots(kind, filledSlots(files))}
        />
      </FootBar>
      {history && <RecordHistory onClose={() => setHistory(false)} />}
      <PreviewDialog />
    </div>
  )

  /** What was typed last is saved first: it is the first thing to go. */
  async function undoStep() {
    await flush()
    const now = useRecordDraft.getState()
    const step = stepToUndo(now.steps)
    if (step && (await now.undo(step.stamp))) sayTaken(step, redoStep)
  }

  async function redoStep() {
    const { steps, undo } = useRecordDraft.getState()
    const step = stepToRedo(steps)
    if (step && (await undo(step.stamp))) sayTaken(step, redoStep)
  }
}

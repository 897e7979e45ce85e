import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { basisText } from '#shared/law/citations'
import type { RecordKind } from '#shared/records/kind'
import type { Lack } from '#shared/records/record-field'
import { canBePutRight, daysOfStep, frozenBy, stateTitle } from '#shared/records/state-machine'
import { ActionButton } from '../actions/action-button'
import { moveRecord, moveTitles } from '../actions/records'
import { useAppData } from '../app-data'
import { useCommand } from '../commands'
import { useFocusBack } from '../ui/focus-back'
import { notifyDone } from '../ui/notify'
import { useRecordDraft } from './record-draft'

/** A step of the table of states, and what stands against it. */
export interface Move {
  to: string
  title: string
  lacks: readonly Lack[]
}

/** The steps that lead on from here, as buttons; the first is the primary one. */
export function RecordMoves({ kind, state, moves }: { kind: RecordKind; state: string; moves: readonly Move[] }) {
  const move = useRecordDraft((draft) => draft.move)
  const [asking, setAsking] = useState<Move | null>(null)

  async function go({ to, title }: Move) {
    setAsking(null)
    if (await move(to)) notifyDone(`已${title}。`)
  }
  const isFinal = ({ to }: Move) => frozenBy(kind, to) !== null && !canBePutRight(kind, state, to)
  return (
    <>
      {moves
        .map((one, index) => (
          <ActionButton
            key={one.to}
            action={moveRecord(kind, one.title)}
            variant={index === 0 ? 'filled' : 'default'}
            plain
            whyNot={one.lacks[0]?.text ?? null}
            run={() => (isFinal(one) ? setAsking(one) : void go(one))}
          />
        ))
        .toReversed()}
      {moveTitles(kind)
        .filter((title) => !moves.some((one) => one.title === title))
        .map((title) => (
          <NotNow key={title} kind={kind} title={title} why={`现在是「${stateTitle(kind, state)}」，没有这一步。`} />
        ))}
      {asking && <Final kind={kind} move={asking} onClose={() => setAsking(null)} onGo={() => void go(asking)} />}
    </>
  )
}

/** Nothing is drawn of it: the palette alone tells why. */
function NotNow({ kind, title, why }: { kind: RecordKind; title: string; why: string }) {
  useCommand(
    moveRecord(kind, title),
    () => false,
    () => why,
  )
  return null
}

interface FinalProps {
  kind: RecordKind
  move: Move
  onClose(): void
  onGo(): void
}

/** There is no way back from it: the one thing that is asked before. */
function Final({ kind, move: { to, title }, onClose, onGo }: FinalProps) {
  useFocusBack()
  const frozen = frozenBy(kind, to)
  const body = useRecordDraft((draft) => draft.body)
  const today = useAppData(({ info }) => info?.today)
  const days = daysOfStep(kind, to, body).map((name) => `${kind.fields[name]?.label}没有填，记为今天（${today}）。`)
  return (
    <Modal data-dialog="record-move" opened onClose={onClose} title={`${title}后不能再改动`}>
      <div className="dialog-form">
        <p>
          请核对全部内容。{days}
          {frozen && `依据：${basisText(frozen)}。`}
        </p>
        <div className="dialog-actions">
          <Button variant="default" data-autofocus onClick={onClose}>
            再看一看
          </Button>
          <Button onClick={onGo}>{title}</Button>
        </div>
      </div>
    </Modal>
  )
}

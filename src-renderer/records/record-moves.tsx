import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { basisText } from '#shared/law/citations'
import type { RecordKind } from '#shared/records/kind'
import type { Lack } from '#shared/records/record-field'
import { frozenBy } from '#shared/records/state-machine'
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
  const isFinal = ({ to }: Move) =>
    frozenBy(kind, to) !== null && !Object.hasOwn(kind.states?.states[to]?.next ?? {}, state)
  return (
    <>
      {moves
        .map((one, index) => (
          <Button
            key={one.to}
            variant={index === 0 ? 'filled' : 'default'}
            disabled={one.lacks.length > 0}
            title={one.lacks[0]?.text}
            onClick={() => (isFinal(one) ? setAsking(one) : void go(one))}
          >
            {one.title}
          </Button>
        ))
        .toReversed()}
      {asking && <Final kind={kind} move={asking} onClose={() => setAsking(null)} onGo={() => void go(asking)} />}
    </>
  )
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
  return (
    <Modal opened onClose={onClose} title={`${title}后不能再改动`}>
      <div className="dialog-form">
        <p>请核对全部内容。{frozen && `依据：${basisText(frozen)}。`}</p>
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

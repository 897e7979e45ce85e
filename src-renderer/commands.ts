import { type RefObject, useEffect, useRef } from 'react'

/** What screens carry out: an action, each screen in its own way. */
interface Command {
  id: string
}

/** False leaves the key to the text field it was pressed in. */
type Answer = () => unknown
interface Own {
  answer: Answer
  whyNot(): string | null
  /** What it is done with; null = the screen's own, of which there is one. */
  row(): Row | null
}

/** One of several things on a screen that have the same action. */
export interface Row {
  name: string
  /** A control that stands in it. */
  control: RefObject<HTMLElement | null>
}

/** By the action's id; the screen drawn last answers first. */
const answers = new Map<string, Own[]>()
/** What waits for its screen; a screen that is opened later on is not meant any more. */
let wanted: { id: string; since: number } | null = null
const patience = 5000

/**
 * What an action does on the screen that is drawn; `whyNot`: a sentence where it cannot just now. Of several rows with the same
 * action the one that has the focus is meant, of a screen with such rows otherwise the screen. Without an action nothing is answered.
 */
export function useCommand(
  command: Command | null,
  answer: Answer,
  whyNot: () => string | null = () => null,
  row: Row | null = null,
): void {
  const latest = useRef({ answer, whyNot, row })
  latest.current = { answer, whyNot, row }
  const id = command?.id
  useEffect(() => {
    if (id === undefined) return
    const own: Own = {
      answer: () => latest.current.answer(),
      whyNot: () => latest.current.whyNot(),
      row: () => latest.current.row,
    }
    const others = answers.get(id) ?? []
    answers.set(id, others)
    others.unshift(own)
    if (wanted?.id === id) {
      const isMeant = performance.now() - wanted.since < patience
      wanted = null
      if (isMeant) own.answer()
    }
    return () => void others.splice(others.indexOf(own), 1)
  }, [id])
}

const rows = '[data-row], li, tr'

/** Who answers now: the row in hand, else the screen itself, else the only row there is. */
function inHand({ id }: Command): Own | 'several' | undefined {
  const all = answers.get(id) ?? []
  const [first, ...others] = all.filter(({ row }) => row())
  const focused = document.activeElement
  const held = all.find(({ row }) => row()?.control.current?.closest(rows)?.contains(focused))
  return held ?? all.find(({ row }) => !row()) ?? (others.length === 0 ? first : 'several')
}

/** False = no screen has done it. */
export function runCommand(command: Command): boolean {
  const own = inHand(command)
  return typeof own === 'object' && own.answer() !== false
}

/** On the screen in view, else on the one that is about to be drawn. */
export function runOnScreen(command: Command, open: () => void): void {
  if (answers.get(command.id)?.length) return void runCommand(command)
  wanted = { id: command.id, since: performance.now() }
  open()
}

/** Name of the row it would be done with; null = of none. */
export function rowInHand(command: Command): string | null {
  const own = inHand(command)
  return typeof own === 'object' ? (own.row()?.name ?? null) : null
}

export function whyNotHere(command: Command, nowhere: string): string | null {
  const own = inHand(command)
  if (own === 'several') return '本页有几处可以办理，请点要办理的那一行。'
  return own ? own.whyNot() : nowhere
}

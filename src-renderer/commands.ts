import { useEffect, useRef } from 'react'

/** What screens carry out, each in its own way. */
export type ScreenCommand =
  | 'undo'
  | 'redo'
  | 'find'
  | 'print'
  | 'save'
  | 'foot'
  | 'newCounty'
  | 'openSample'
  | 'openCounty'
  | 'newProject'
  | 'importBundle'
  | 'verifyBundle'
  | 'schemeAuto'
  | 'schemeLight'
  | 'schemeDark'

/** False leaves the key to the text field it was pressed in. */
type Answer = () => unknown
interface Own {
  command: ScreenCommand
  answer: Answer
  whyNot(): string | null
}

/** The screen drawn last answers first. */
const answers: Own[] = []
/** What waits for its screen; a screen that is opened later on is not meant any more. */
let wanted: { command: ScreenCommand; since: number } | null = null
const patience = 5000

/** What an action does on the screen that is drawn; `whyNot`: a sentence where it cannot just now. */
export function useCommand(command: ScreenCommand, answer: Answer, whyNot: () => string | null = () => null): void {
  const latest = useRef({ answer, whyNot })
  latest.current = { answer, whyNot }
  useEffect(() => {
    const own = { command, answer: () => latest.current.answer(), whyNot: () => latest.current.whyNot() }
    answers.unshift(own)
    if (wanted?.command === command) {
      const isMeant = performance.now() - wanted.since < patience
      wanted = null
      if (isMeant) own.answer()
    }
    return () => void answers.splice(answers.indexOf(own), 1)
  }, [command])
}

/** False = no screen has done it. */
export function runCommand(command: ScreenCommand): boolean {
  const own = answers.find((one) => one.command === command)
  return own !== undefined && own.answer() !== false
}

/** On the screen in view, else on the one that is about to be drawn. */
export function runOnScreen(command: ScreenCommand, open: () => void): void {
  if (answers.some((one) => one.command === command)) return void runCommand(command)
  wanted = { command, since: performance.now() }
  open()
}

export function whyNotHere(command: ScreenCommand, nowhere: string): string | null {
  const own = answers.find((one) => one.command === command)
  return own ? own.whyNot() : nowhere
}

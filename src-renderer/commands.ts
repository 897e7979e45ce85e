import { useEffect, useRef } from 'react'
import type { MenuCommand } from '#shared/ipc/channels'

/** True = done; false leaves the key to the text field it was pressed in. */
type Answer = () => boolean
/** The screen drawn last answers first. */
const answers: { command: MenuCommand; answer: Answer }[] = []

/** What a key or an entry of the menu does on the screen that is drawn. */
export function useCommand(command: MenuCommand, answer: Answer): void {
  const latest = useRef(answer)
  latest.current = answer
  useEffect(() => {
    const own = { command, answer: () => latest.current() }
    answers.unshift(own)
    return () => void answers.splice(answers.indexOf(own), 1)
  }, [command])
}

export const runCommand = (command: MenuCommand): boolean =>
  answers.find((one) => one.command === command)?.answer() ?? false

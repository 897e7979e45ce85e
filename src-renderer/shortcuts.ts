import { useHotkeys } from '@mantine/hooks'
import { useEffect } from 'react'
import type { MenuCommand } from '#shared/ipc/channels'
import { onEvent } from './api'
import { runCommand, useCommand } from './commands'
import { useHelp } from './features/help/help-state'
import { goBack } from './history'
import { printPaper } from './printing'

/** The keys, as the menu and the help name them. */
const keys: [string, MenuCommand][] = [
  ['mod+Z', 'undo'],
  ['mod+Y', 'redo'],
  ['mod+shift+Z', 'redo'],
  ['alt+ArrowLeft', 'back'],
  ['F6', 'foot'],
  ['mod+F', 'find'],
  ['mod+P', 'print'],
  ['F1', 'help'],
]

/** Keys and menu of the whole window. A dialog has the keyboard for itself. */
export function useShortcuts(): void {
  useCommand('back', goBack)
  useCommand('help', () => {
    useHelp.getState().toggle()
    return true
  })
  useCommand('find', () => {
    const field = [...document.querySelectorAll<HTMLInputElement>('[data-find]')].find((one) => one.checkVisibility())
    if (field) field.select()
    else say('本页没有可以查找的列表。')
    return true
  })
  useCommand('print', () => {
    if (!printPaper()) say('本页没有可打印的文书。请打开合同预览或预算结果后再打印。')
    return true
  })
  useHotkeys(
    keys.map(([key, command]) => [
      key,
      (event) => {
        if (command !== 'help' && isDialogOpen()) return
        if (runCommand(command) || command === 'find' || command === 'print') event.preventDefault()
      },
      { preventDefault: false },
    ]),
    [],
  )
  useEffect(() => onEvent('menu', ({ command }) => void (!isDialogOpen() && runCommand(command))), [])
}

const isDialogOpen = () => document.querySelector('[aria-modal="true"]') !== null

/** Notices come with the component library, after the first paint. */
function say(message: string): void {
  void import('./ui/notify').then(({ notifyDone }) => notifyDone(message))
}

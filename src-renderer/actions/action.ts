import type { TablerIcon } from '@tabler/icons-react'
import { runCommand, type ScreenCommand, whyNotHere } from '../commands'

/** Menus of the window, in their order. */
export const menuNames = ['文件', '编辑', '前往', '显示', '帮助'] as const

/** One thing the clerk can do: menu, keys, buttons, palette and help all read it from here. */
export interface Action {
  id: string
  name: string
  /** Other words it is looked for by. */
  words: readonly string[]
  icon: TablerIcon
  menu: (typeof menuNames)[number]
  /** As they are shown, Ctrl+Z; the first is the one that is told. */
  keys?: readonly string[]
  /** What the key sheet says, where the name says too little. */
  about?: string
  /** Its key is heard while a dialog is open. */
  inDialogs?: boolean
  /** The browser must not have the key, whatever becomes of it. */
  ownsKey?: boolean
  /** Why it cannot be done here and now, as a sentence; null = it can. */
  blocked(): string | null
  /** False = there was nothing to do, and the key belongs to the field it was pressed in. */
  run(): unknown
}

interface OfScreen extends Omit<Action, 'id' | 'blocked' | 'run'> {
  command: ScreenCommand
  /** Said where no screen answers. */
  nowhere: string
}

/** What the screen in view carries out (`useCommand`), and says itself when it cannot. */
export const ofScreen = ({ command, nowhere, ...shown }: OfScreen): Action => ({
  ...shown,
  id: command,
  blocked: () => whyNotHere(command, nowhere),
  run: () => runCommand(command),
})

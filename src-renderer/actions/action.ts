import type { TablerIcon } from '@tabler/icons-react'
import { runCommand, whyNotHere } from '../commands'
import type { Page, PageInView } from '../page-in-view'

/** Menus of the window, in their order. */
export const menuNames = ['文件', '编辑', '办理', '前往', '显示', '帮助'] as const

/** One thing the clerk can do: menu, keys, buttons, palette and help all read it from here. */
export interface Action {
  id: string
  /** What its button says. */
  name: string
  /** What it is done with, where other things have an action of that name: 生成 of 会议纪要. */
  of?: string
  /** Other words it is looked for by. */
  words: readonly string[]
  icon: TablerIcon
  /** None: it is done with one row, one kind of record or one paper, and a menu offers everything everywhere. */
  menu?: (typeof menuNames)[number]
  /** As they are shown, Ctrl+Z; the first is the one that is told. */
  keys?: readonly string[]
  /** What the key sheet says, where the name says too little. */
  about?: string
  /** Its key is heard while a dialog is open. */
  inDialogs?: boolean
  /** The browser must not have the key, whatever becomes of it. */
  ownsKey?: boolean
  /** It is told in the help of that page; nowhere unless told. */
  isOn?(page: PageInView): boolean
  /** Why it cannot be done here and now, as a sentence; null = it can. */
  blocked(): string | null
  /** False = there was nothing to do, and the key belongs to the field it was pressed in. */
  run(): unknown
}

/** 生成：会议纪要; 提请复核, whose name says it already */
export const fullName = ({ name, of }: { name: string; of?: string | undefined }) =>
  of === undefined || name.includes(of) ? name : `${name}：${of}`

/** What an action shows and is found by, without what it does. */
export type Shown = Omit<Action, 'blocked' | 'run'>

/** `nowhere` is said where no screen answers. */
export type OfScreen = Shown & { nowhere: string }
/** With a `nowhere` of its own where that of its screen says too little. */
export type OfItsScreen = Shown & { nowhere?: string }

/** What the screen in view carries out (`useCommand`), and says itself when it cannot. */
export const ofScreen = ({ nowhere, ...shown }: OfScreen): Action => ({
  ...shown,
  blocked: () => whyNotHere(shown, nowhere),
  run: () => runCommand(shown),
})

/** Told in the help of these pages. */
export const on =
  (...pages: Page[]) =>
  ({ page }: PageInView) =>
    pages.includes(page)

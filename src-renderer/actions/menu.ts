import type { MenuGroup } from '#shared/ipc/channels'
import { type Action, menuNames } from './action'

/** The actions as the window's menu has them; the shell adds what the system does itself (剪切, 放大, 退出). */
export const menuOf = (actions: readonly Action[]): MenuGroup[] =>
  menuNames.map((name) => ({
    name,
    items: actions
      .filter(({ menu }) => menu === name)
      .map(({ id, name: label, keys = [] }) => ({ id, label, key: keys[0] ?? null })),
  }))

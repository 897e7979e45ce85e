import type { MenuGroup } from '#shared/ipc/app-channels'
import { type Action, fullName, menuNames } from './action'

/** The actions as the window's menu has them; the shell adds what the system does itself (剪切, 放大, 退出). */
export const menuOf = (actions: readonly Action[]): MenuGroup[] =>
  menuNames.map((name) => ({
    name,
    items: actions
      .filter(({ menu }) => menu === name)
      .map((action) => ({ id: action.id, label: fullName(action), key: action.keys?.[0] ?? null })),
  }))

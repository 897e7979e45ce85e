import { actions } from './registry'

/** Keys of the fields and the window themselves. */
export const fieldKeys: readonly (readonly [keys: string, does: string])[] = [
  ['回车', '到下一项'],
  ['Alt+↓', '在日期处打开日历'],
  ['Ctrl+加号、减号', '放大、缩小'],
]

/** Every action with a key, as help lists them. */
export const actionKeys: readonly (readonly [keys: string, does: string])[] = actions.flatMap(
  ({ keys: [key] = [], name, about = name }) => (key === undefined ? [] : [[key, about] as const]),
)

import { menuNames } from './action'
import { actions } from './registry'

export interface KeyRow {
  keys: readonly string[]
  does: string
}

export interface KeyGroup {
  /** Where the action stands in the menu, or where the keys are heard. */
  place: string
  rows: KeyRow[]
}

/** Keys of the fields and the window themselves. */
export const fieldKeys: readonly KeyRow[] = [
  { keys: ['回车'], does: '到下一项' },
  { keys: ['Alt+↓'], does: '在日期处打开日历' },
  { keys: ['Tab', 'Shift+Tab'], does: '到下一个、上一个可以办理的地方' },
  { keys: ['空格'], does: '勾选，按下按钮' },
]

const searchKeys: readonly KeyRow[] = [
  { keys: ['↑', '↓'], does: '在查找结果中上下移动' },
  { keys: ['回车'], does: '前往选中的一项' },
  { keys: ['Esc'], does: '收起，回到原处' },
]

/** Every key there is, by the place of its action in the menu. */
export const keyGroups: readonly KeyGroup[] = [
  ...menuNames.map((place) => ({
    place,
    rows: actions
      .filter(({ menu, keys = [] }) => menu === place && keys.length > 0)
      .map(({ keys = [], name, about = name }) => ({ keys, does: about })),
  })),
  {
    place: '其他',
    rows: actions
      .filter(({ menu, keys = [] }) => menu === undefined && keys.length > 0)
      .map(({ keys = [], name, about = name }) => ({ keys, does: about })),
  },
  { place: '填写', rows: [...fieldKeys] },
  { place: '全局查找中', rows: [...searchKeys] },
].filter(({ rows }) => rows.length > 0)

/** Those whose key or action has what was typed. */
export const keysFitting = (typed: string): KeyGroup[] => {
  const wanted = typed.trim().toLowerCase()
  const fits = ({ keys, does }: KeyRow) => [...keys, does].some((text) => text.toLowerCase().includes(wanted))
  return keyGroups.map(({ place, rows }) => ({ place, rows: rows.filter(fits) })).filter(({ rows }) => rows.length > 0)
}

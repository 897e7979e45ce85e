import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Action } from '../../../src-renderer/actions/action'
import { keyOf } from '../../../src-renderer/actions/keys'

const renderer = resolve(import.meta.dirname, '../../../src-renderer')
let actions: readonly Action[]
let menuOf: typeof import('../../../src-renderer/actions/menu').menuOf
let sheet: typeof import('../../../src-renderer/actions/key-sheet')
let findActions: typeof import('../../../src-renderer/actions/find-actions').findActions
const names = (found: readonly Action[]) => found.map(({ name }) => name)

beforeAll(async () => {
  // As far as actions look at the window outside of one: nothing is open, and nothing is drawn.
  vi.stubGlobal('window', { innerWidth: 1366 })
  vi.stubGlobal('document', { querySelectorAll: () => [] })
  actions = (await import('../../../src-renderer/actions/registry')).actions
  menuOf = (await import('../../../src-renderer/actions/menu')).menuOf
  sheet = await import('../../../src-renderer/actions/key-sheet')
  findActions = (await import('../../../src-renderer/actions/find-actions')).findActions
})

describe('every action', () => {
  test('has an id and a name of its own, a picture and a menu', () => {
    const once = (texts: string[]) => new Set(texts).size === texts.length && texts.every((text) => text !== '')
    expect([once(actions.map(({ id }) => id)), once(names(actions))]).toEqual([true, true])
    expect(actions.filter(({ icon, menu }) => !icon || !menu)).toEqual([])
  })

  test('has other words to find it by, none of them its name', () => {
    const bare = actions.filter(({ name, words }) => words.length === 0 || words.includes(name))
    expect(names(bare)).toEqual([])
  })

  test('says in a sentence why it cannot be done where nothing is open', () => {
    const reasons = actions.map((action) => [action.name, action.blocked()])
    const open = reasons.filter(([, why]) => why === null).map(([name]) => name)
    expect(open).toEqual(['查找功能', '本页说明'])
    expect(reasons.filter(([, why]) => why !== null && !why?.endsWith('。'))).toEqual([])
  })
})

describe('keys', () => {
  test('no two actions have one', () => {
    const keys = [...actions.flatMap((action) => action.keys ?? []), ...sheet.fieldKeys.map(([key]) => key)]
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  test('are read from what is pressed as they are written', () => {
    const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
    const pressed = [
      { ...none, key: 'z', ctrlKey: true, shiftKey: true },
      { ...none, key: 'K', metaKey: true },
      { ...none, key: 'ArrowLeft', altKey: true },
      { ...none, key: 'F6' },
    ]
    expect(pressed.map(keyOf)).toEqual(['Ctrl+Shift+Z', 'Ctrl+K', 'Alt+←', 'F6'])
  })

  test('are heard at one place alone', () => {
    const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path))
    const hearing = files.filter((path) =>
      /useHotkeys|addEventListener\('keydown'/.test(readFileSync(join(renderer, path), 'utf8')),
    )
    expect(hearing.sort()).toEqual([join('actions', 'use-actions.ts'), 'focus-kept.ts'])
  })
})

test('the menu lists exactly the actions, each with its key', () => {
  const items = menuOf(actions).flatMap((group) => group.items)
  const wanted = actions.map(({ id, name, keys = [] }) => ({ id, label: name, key: keys[0] ?? null }))
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id)
  expect(items.sort(byId)).toEqual(wanted.sort(byId))
})

test('the key sheet lists exactly the actions with a key', () => {
  const keyed = actions.filter(({ keys = [] }) => keys.length > 0)
  expect(sheet.actionKeys).toEqual(keyed.map(({ keys = [], name, about }) => [keys[0], about ?? name]))
})

test.each([
  ['年度参数', '年度参数'],
  ['bcxm', null],
  ['ndcs', '年度参数'],
  ['niandu', '年度记录'],
  ['dayin', '打印文书'],
  ['dy', '打印文书'],
  ['供应商', '主体名录'],
  ['撤 销', '撤销'],
  ['监督检查记录', '事中：监督检查'],
])('the palette finds by name, other words, pinyin and initials: %s', (typed, first) => {
  expect(findActions(actions, typed)[0]?.name ?? null).toBe(first)
})

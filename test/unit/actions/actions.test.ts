import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { infoOf } from '#shared/papers/paper'
import { papers } from '#shared/papers/registry'
import { recordKinds } from '#shared/records/registry'
import { type Action, fullName } from '../../../src-renderer/actions/action'
import { keyOf } from '../../../src-renderer/actions/keys'
import { homeVisit } from '../../fixtures/records/home-visit'

const renderer = resolve(import.meta.dirname, '../../../src-renderer')
let actions: readonly Action[]
let menuOf: typeof import('../../../src-renderer/actions/menu').menuOf
let sheet: typeof import('../../../src-renderer/actions/key-sheet')
let findActions: typeof import('../../../src-renderer/actions/find-actions').findActions
const files = (...ends: string[]) =>
  readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((path) => ends.some((end) => path.endsWith(end)))
const names = (found: readonly Action[]) => found.map(fullName)

beforeAll(async () => {
  // As far as actions look at the window outside of one: nothing is open, and nothing is drawn.
  vi.stubGlobal('window', { innerWidth: 1366, goufutong: { textSize: () => 100 } })
  vi.stubGlobal('document', { querySelectorAll: () => [] })
  const { useAppData } = await import('../../../src-renderer/app-data')
  useAppData.setState({ resources: { papers: papers.map(infoOf) } as never })
  actions = (await import('../../../src-renderer/actions/registry')).allActions()
  menuOf = (await import('../../../src-renderer/actions/menu')).menuOf
  sheet = await import('../../../src-renderer/actions/key-sheet')
  findActions = (await import('../../../src-renderer/actions/find-actions')).findActions
})

describe('every action', () => {
  test('has an id and a name of its own, and a picture', () => {
    const once = (texts: string[]) => new Set(texts).size === texts.length && texts.every((text) => text !== '')
    expect([once(actions.map(({ id }) => id)), once(names(actions))]).toEqual([true, true])
    expect(actions.filter(({ icon }) => !icon)).toEqual([])
  })

  test('is told with what it is done with, where its name does not say it already', () => {
    expect(names(actions)).toEqual(expect.arrayContaining(['修改…：账号', '提请复核', '复核通过', '复核退回…']))
  })

  test('has other words to find it by, none of them its name', () => {
    const bare = actions.filter(({ name, words }) => words.length === 0 || words.includes(name))
    expect(names(bare)).toEqual([])
  })

  test('says in a sentence why it cannot be done where nothing is open', () => {
    const reasons = actions.map((action) => [fullName(action), action.blocked()])
    const open = reasons.filter(([, why]) => why === null).map(([name]) => name)
    expect(open).toEqual([
      '放大：文字大小',
      ...[110, 125, 150, 175, 200].map((percent) => `${percent}%：文字大小`),
      '全局查找',
      '本页说明',
      '快捷键一览',
      '诊断信息包…',
      '升级程序…',
    ])
    expect(reasons.filter(([, why]) => why !== null && !why?.endsWith('。'))).toEqual([])
  })
})

test('a kind of record brings its actions by its own titles, one made up for this test as well', async () => {
  const { actionsOfKind, newRecord } = await import('../../../src-renderer/actions/records')
  expect(names(actionsOfKind(homeVisit))).toEqual([
    '签字：回访',
    '归档：回访',
    '移出：回访',
    '取回：回访',
    '从备份找回…：回访',
    '添加：回访的回访表',
    '添加：回访的回访照片',
  ])
  expect(newRecord({ ...homeVisit, owner: 'year' }).name).toBe('新建回访')
  for (const kind of recordKinds) expect(names(actions)).toEqual(expect.arrayContaining(names(actionsOfKind(kind))))
})

test('rows of menus are drawn from actions, but for those that choose a year or a step of it', () => {
  const drawn = files('.tsx').filter((path) => /<Menu\.Item\b/.test(readFileSync(join(renderer, path), 'utf8')))
  const byHand = [join('features', 'project', 'year-steps.tsx'), join('features', 'year', 'year-screen.tsx')]
  expect(drawn.sort()).toEqual([join('actions', 'action-button.tsx'), ...byHand])
})

test('no name of a kind or a paper of records stands in what makes their actions', () => {
  const text = readFileSync(join(renderer, 'actions', 'records.ts'), 'utf8')
  expect(recordKinds.flatMap(({ id, title }) => [id, title]).filter((word) => text.includes(word))).toEqual([])
})

describe('keys', () => {
  test('no two actions have one', () => {
    const keys = [...actions.flatMap((action) => action.keys ?? []), ...sheet.fieldKeys.flatMap(({ keys }) => keys)]
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
    const hearing = files('.ts', '.tsx').filter((path) =>
      /useHotkeys|addEventListener\('keydown'/.test(readFileSync(join(renderer, path), 'utf8')),
    )
    expect(hearing.sort()).toEqual([join('actions', 'use-actions.ts'), 'focus-kept.ts'])
  })
})

test('the menu lists the actions, each with its key, but for those of one row, one kind of record or one paper', () => {
  const items = menuOf(actions).flatMap((group) => group.items)
  const wanted = actions
    .filter(({ menu }) => menu)
    .map((action) => ({ id: action.id, label: fullName(action), key: action.keys?.[0] ?? null }))
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id)
  expect(items.sort(byId)).toEqual(wanted.sort(byId))
})

test('the key sheet lists every key of every action, by its place, and finds by key or deed', () => {
  const keyed = actions.filter(({ keys = [] }) => keys.length > 0)
  const rows = sheet.keyGroups.flatMap(({ rows }) => rows)
  expect(rows).toEqual(expect.arrayContaining(keyed.map(({ keys, name, about }) => ({ keys, does: about ?? name }))))
  expect(sheet.keyGroups[0]?.place).toBe('文件')
  const found = sheet.keysFitting('ctrl+z')
  expect(found.map(({ place, rows }) => [place, ...rows.map(({ does }) => does)])).toEqual([['编辑', '撤销']])
})

test.each([
  ['年度参数', '年度参数'],
  ['bcxm', null],
  ['ndcs', '年度参数'],
  ['niandu', '年度记录'],
  ['dayin', '打印'],
  ['dy', '打印'],
  ['供应商', '主体名录'],
  ['撤 销', '撤销'],
  ['监督检查记录', '新建监督检查记录'],
  ['xjztpx', '新建专题培训'],
  ['生成专题会议纪要', '生成：专题会议纪要'],
  ['材料包', '导入材料包…'],
  ['试点经验', '试点经验登记'],
  ['只看试点', '只看试点'],
])('the palette finds by name, other words, pinyin and initials: %s', (typed, first) => {
  expect(names(findActions(actions, typed))[0] ?? null).toBe(first)
})

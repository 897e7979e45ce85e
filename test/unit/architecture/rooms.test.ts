import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProject, projectRoot } from '../../../src-main/launch/paths.mjs'
import { listFiles } from '../../../src-main/launch/stamp.mjs'
import { drawHouses, housesOf } from './house'
import { circlesAmong, fileArrows, importsOf, roomArrows, roomOf } from './imports'

const shared = importsOf('src-shared')

test('no room of the domain knows the channels', () => {
  const intruders = shared.filter(
    ({ from, to }) => roomOf('src-shared', to) === 'ipc' && roomOf('src-shared', from) !== 'ipc',
  )
  expect(intruders).toEqual([])
})

test('the rooms of the domain stand in floors: none is reached again by the way it leads to', () => {
  expect(circlesAmong(roomArrows('src-shared'))).toEqual([])
})

test('the rooms of the screens stand in floors too', () => {
  expect(circlesAmong(roomArrows('src-renderer'))).toEqual([])
})

test.each(['src-shared', 'src-main', 'src-renderer'])('no file of %s is reached again by what it imports', (folder) => {
  expect(circlesAmong(fileArrows(folder))).toEqual([])
})

test('the command line is a host: it knows the backend, and nothing behind it', () => {
  const behind = ['services', 'store', 'documents', 'bundle', 'worker']
  const reached = importsOf('src-main/cli').filter(({ to }) => behind.includes(roomOf('src-main', to)))
  expect(reached).toEqual([])
})

test('the command line speaks channels only: of the domain it knows types, and the words it prints', () => {
  const files: string[] = listFiles(projectRoot, ['src-main/cli'])
  const used = files.flatMap((path) => [
    ...readFileSync(inProject(path), 'utf8').matchAll(/^import (?!type\b)([^']*) from '#shared\/([^']+)'/gm),
  ])
  const words = used.flatMap(
    ([, names = '', from]) =>
      names
        .replace(/\btype \w+/g, '')
        .match(/\w+/g)
        ?.map((name) => `${name} of ${from}`) ?? [],
  )
  expect([...new Set(words)].sort()).toEqual([
    'basisText of law/citations',
    'describeInspection of template/inspection',
    'errorLine of errors',
    'fail of result',
    'importNotices of bundle/imported-project',
    'ok of result',
    'problemCount of bundle/bundle',
  ])
})

/** Which rooms each room of the main process may import; files that every room may read, such as the log, are none. */
const below: Record<string, readonly string[]> = {
  shell: ['backend', 'recent-list', 'on-demand', 'update'],
  cli: ['backend', 'fs', 'system-user'],
  backend: ['handlers', 'services', 'store', 'resources', 'update'],
  handlers: ['services'],
  services: [
    'store',
    'documents',
    'bundle',
    'backup',
    'recovery',
    'seal',
    'fs',
    'worker',
    'resources',
    'recent-list',
    'update',
  ],
  worker: ['documents', 'bundle', 'seal', 'fs'],
  seal: ['bundle', 'backup', 'fs'],
  update: ['bundle', 'fs'],
  bundle: ['fs'],
  backup: ['recovery', 'store', 'fs'],
  recovery: ['store'],
  store: ['fs'],
  documents: [],
  fs: [],
}

test.each(Object.entries(below))(
  '%s of the main process imports what stands below it, and nothing else',
  (room, allowed) => {
    const reached = [...(roomArrows('src-main').get(room) ?? [])].filter((one) => one !== 'log')
    expect(reached.filter((one) => !allowed.includes(one))).toEqual([])
  },
)

test('the list of channels declares no type of the domain: only what passes between the processes', () => {
  const lists: string[] = listFiles(projectRoot, ['src-shared/ipc']).filter((path: string) =>
    path.endsWith('channels.ts'),
  )
  const declared = lists.flatMap((path) => [
    ...readFileSync(inProject(path), 'utf8').matchAll(/^(?:export )?(?:interface|type|class|enum) (\w+)/gm),
  ])
  const names = declared.map(([, name = '']) => name)
  const between = ['AppInfo', 'ChannelName', 'Channels', 'ColorScheme', 'Events', 'FileKind', 'MenuGroup']
  expect(names.filter((name) => name === 'Channels' || !name.endsWith('Channels')).sort()).toEqual(between)
})

test('a screen reads no file of the main process, and the domain none of either', () => {
  const out = [...importsOf('src-renderer'), ...importsOf('src-shared')]
  expect(out.filter(({ to }) => to.startsWith('src-main/'))).toEqual([])
  expect(importsOf('src-shared').filter(({ to }) => to.startsWith('src-renderer/'))).toEqual([])
})

test('the picture of the house is drawn from the sources as they are: `npm run house`', () => {
  const picture = (name: string) => readFileSync(inProject(`docs/${name}.svg`), 'utf8')
  expect(picture('house')).toBe(drawHouses(housesOf(projectRoot), picture('house-before')))
})

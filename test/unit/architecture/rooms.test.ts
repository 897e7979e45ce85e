import { expect, test } from 'vitest'
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

test.each(['src-shared', 'src-main'])('no file of %s is reached again by what it imports', (folder) => {
  expect(circlesAmong(fileArrows(folder))).toEqual([])
})

test('the command line is a host: it knows the backend, and nothing behind it', () => {
  const behind = ['services', 'store', 'documents', 'bundle', 'worker']
  const reached = importsOf('src-main/cli').filter(({ to }) => behind.includes(roomOf('src-main', to)))
  expect(reached).toEqual([])
})

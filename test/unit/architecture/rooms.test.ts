import { expect, test } from 'vitest'
import { circlesAmong, importsOf, roomArrows, roomOf } from './imports'

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

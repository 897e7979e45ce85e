import { expect, test } from 'vitest'
import { importsOf, roomOf } from './imports'

const shared = importsOf('src-shared')

test('no room of the domain knows the channels', () => {
  const intruders = shared.filter(
    ({ from, to }) => roomOf('src-shared', to) === 'ipc' && roomOf('src-shared', from) !== 'ipc',
  )
  expect(intruders).toEqual([])
})

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { storeError } from '#main/store/store-errors'
import { temporaryFolder } from './county-fixture'

test('a database whose folder is gone is told as that, and is no fault of ours', () => {
  const folder = join(temporaryFolder(), '拔掉了')
  let thrown: unknown
  try {
    connect(join(folder, 'county.sqlite'))
  } catch (error) {
    thrown = error
  }
  expect(storeError(thrown, 'x')).toEqual({ code: 'FOLDER_NOT_FOUND', params: { path: folder } })
})

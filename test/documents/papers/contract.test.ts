import { beforeEach, describe, expect, test } from 'vitest'
import { startBackend, type TestBackend } from '../../store/county-fixture'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt } from './looked-at'
import { savedPaper } from './saved-paper'

let backend: TestBackend
const made = () => savedPaper(backend, { kind: 'contract', ownerId: 'sample-2023-jiadiao' })

beforeEach(async () => {
  backend = startBackend()
  await backend.get('county.createSample', null)
})

describe('政府购买服务合同', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    expectLookedAt(await made(), 'contract')
  })

  test('is valid by the OOXML schemas in every part', async () => {
    expect(await schemaErrors(await made())).toEqual([])
  })
})

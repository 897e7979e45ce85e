import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { startBackend, type TestBackend } from '../../store/county-fixture'
import { normalisedXml } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { savedPaper } from './saved-paper'

const golden = resolve(import.meta.dirname, '../../fixtures/papers/contract.xml')

let backend: TestBackend
const made = () => savedPaper(backend, { kind: 'contract', ownerId: 'sample-2023-jiadiao' })

beforeEach(async () => {
  backend = startBackend()
  await backend.get('county.createSample', null)
})

describe('政府购买服务合同', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    const xml = normalisedXml(await made(), 'word/document.xml').replaceAll('><w:p', '>\n<w:p')
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, xml)
    expect(xml).toBe(readFileSync(golden, 'utf8'))
  })

  test('is valid by the OOXML schemas in every part', async () => {
    expect(await schemaErrors(await made())).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { startBackend, temporaryFolder } from '../../store/county-fixture'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'

let bytes: Uint8Array
beforeEach(async () => {
  const backend = startBackend()
  await backend.get('county.createSample', null)
  const plan = { kind: 'implementation-plan', ownerId: 'sample-2023-jiadiao' }
  const { id } = await backend.get('paper.generate', plan)
  const path = join(temporaryFolder(), '实施方案.docx')
  await backend.get('file.saveAs', { of: 'document', id, path })
  bytes = new Uint8Array(readFileSync(path))
})

describe('购买主体实施方案', () => {
  test('is, but for ids, the paper that was looked at', () => {
    expectLookedAt(bytes, 'implementation-plan')
  })

  test('is valid by the OOXML schemas in every part, and a few pages as LibreOffice prints it', async () => {
    expect(await schemaErrors(bytes)).toEqual([])
    const pages = await printedPages(bytes)
    expect(pages.length).toBeLessThan(9)
    const text = pages.join('\n').replace(/\s/g, '')
    for (const said of [
      '九、信息公开',
      '附件：1.项目节点表2.实施分工表',
      '示例旗民政局2023年3月1日—5—附件1项目节点表',
      '附件2',
    ])
      expect(text).toContain(said)
  })
})

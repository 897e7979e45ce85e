import { beforeEach, describe, expect, test } from 'vitest'
import type { Body } from '#shared/records/record-field'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { startWithAcceptance } from './signed-acceptance'

const paper = 'acceptance-announcement'

describe('验收结果公告', () => {
  let sample: Awaited<ReturnType<typeof startWithAcceptance>>
  beforeEach(async () => {
    sample = await startWithAcceptance()
  })

  async function begun(part: Body = {}) {
    const { id } = await sample.keep('acceptance-notice', { phone: '0470-0000009', ...part }, sample.id)
    return id
  }

  test('is, but for ids, the paper that was looked at, on one page', async () => {
    await sample.sign()
    const bytes = await sample.saved(paper, await begun({ publishedOn: '2023-09-22', place: '旗政府网站' }))
    expectLookedAt(bytes, paper)
    expect(await schemaErrors(bytes)).toEqual([])
    expect(await printedPages(bytes)).toHaveLength(1)
  })

  test('[P18] says what was accepted, when and with what result, and names nobody of the group', async () => {
    await sample.sign()
    const text = docxText(await sample.saved(paper, await begun({ publishedOn: '2023-09-22', place: '旗政府网站' })))
    for (const said of ['2023年9月20日', '合格', '旗政府网站', '监督电话：0470-0000009', '2023年9月22日'])
      expect(text).toContain(said)
    expect(text).not.toMatch(/乌云|李明|巴特尔|undefined|null|\{\{|待填写|如果/)
  })

  test('[P18] is printed to be put up, before anyone knows where and when', async () => {
    await sample.sign()
    expect(docxText(await sample.saved(paper, await begun()))).toContain('＿＿＿＿年＿＿月＿＿日')
  })

  test('[P18] is not made of an acceptance that is not signed', async () => {
    const { id: ownerId } = await sample.keep('acceptance-notice', { acceptanceId: sample.id })
    const made = await sample.call('paper.generate', { kind: paper, ownerId })
    expect(made).toMatchObject({
      error: { code: 'PAPER_INCOMPLETE', params: { detail: expect.stringContaining('还没有登记签署') } },
    })
  })
})

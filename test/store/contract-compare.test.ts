import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { describe, expect, test } from 'vitest'
import { startBackend } from './county-fixture'
import { makeOlder } from './older-county'

const projectId = 'sample-2023-jiadiao'
const clauses = [
  '第一条 服务内容',
  '乙方开展入户调查。',
  '第二条 价款',
  '合同总价为人民币757,005.02元。',
  '第三条 违约责任',
]

const docxOf = async (lines: string[]) =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((text) => new Paragraph(text)) }] }))

/** The example county; its contract is a .docx of these lines, brought in as the signed one. */
async function start() {
  const county = startBackend()
  const { folder } = await county.get('county.createSample', null)
  const path = (name: string) => join(county.documentsFolder, name)
  async function sign(lines: string[], name = '已签订的合同.docx') {
    writeFileSync(path(name), await docxOf(lines))
    await county.get('evidence.add', { projectId, stage: 'before', title: '已签订的合同', path: path(name) })
  }
  const importDraft = (bytes: Uint8Array | string, name = '磋商文件第五章.docx') => {
    writeFileSync(path(name), bytes)
    return county.call('contract.importDraft', { projectId, path: path(name) })
  }
  const draftFindings = async () =>
    (await county.get('norms.check', { projectId })).filter(({ key }) => key.startsWith('contract.draft'))
  const comparison = () => county.get('contract.comparison', { projectId })
  return { ...county, folder, path, sign, importDraft, draftFindings, comparison }
}

describe('采购文件所附合同与签订的合同', () => {
  test('[P33] the draft becomes evidence of its own slot, once, and waits for a contract', async () => {
    const { importDraft, get, draftFindings } = await start()
    const draft = await docxOf(clauses)
    expect(await importDraft(draft)).toMatchObject({
      value: { draft: { fileName: '磋商文件第五章.docx' }, clauses: null },
    })
    await importDraft(draft)
    expect(await get('evidence.list', { projectId })).toMatchObject([{ title: '采购文件所附合同', stage: 'before' }])
    const { due } = await get('bundle.readiness', { projectId, stage: 'before' })
    const states = new Map(due.flatMap(({ materials }) => materials).map(({ title, state }) => [title, state]))
    expect([states.get('采购文件所附合同'), states.get('采购文件')]).toEqual(['there', 'missing'])
    expect(await draftFindings()).toEqual([])
  })

  test('[P33] another price is found, kept with its day, and a warning of the project; the same text is none', async () => {
    const { importDraft, sign, comparison, draftFindings } = await start()
    await sign(clauses)
    await importDraft(await docxOf(clauses.map((line) => line.replace('757,005.02', '857,005.02'))))
    expect(await comparison()).toMatchObject({
      signed: { name: '已签订的合同“已签订的合同.docx”' },
      comparedAt: '2023-03-01T02:00:00.000Z',
    })
    expect(await draftFindings()).toMatchObject([
      { level: 'warning', norms: ['P33'], message: expect.stringContaining('第二条“价款”') },
    ])
    await importDraft(await docxOf(clauses), '磋商文件更正.docx')
    expect(await draftFindings()).toEqual([])
  })

  test('[P33] [P34] another one takes the place of the one before, which is kept among what was 移出; none is there twice', async () => {
    const { importDraft, get, comparison } = await start()
    const texts = [clauses, [...clauses, '第四条 送达', '送达至住所。'], [...clauses, '第四条 付款', '十日内支付。']]
    const drafts = await Promise.all(texts.map(docxOf))
    for (const [at, draft] of drafts.entries()) await importDraft(draft, `第${at + 1}稿.docx`)
    await importDraft(drafts[2]!, '第3稿又一次.docx')
    const names = async (list: 'evidence.list' | 'evidence.listRemoved') =>
      (await get(list, { projectId })).map(({ fileName }) => fileName).sort()
    expect([await names('evidence.list'), await names('evidence.listRemoved')]).toEqual([
      ['第3稿.docx'],
      ['第1稿.docx', '第2稿.docx'],
    ])
    expect(await comparison()).toMatchObject({ draft: { fileName: '第3稿.docx' } })
  })

  test('[P33] of several that stand there from before, the one brought in again is in use and those behind it are 移出', async () => {
    const { importDraft, get, path } = await start()
    const drafts = [await docxOf(clauses), await docxOf([...clauses, '第四条 付款', '十日内支付。'])]
    for (const [at, draft] of drafts.entries()) {
      const name = `第${at + 1}稿.docx`
      writeFileSync(path(name), draft)
      await get('evidence.add', { projectId, stage: 'before', title: '采购文件所附合同', path: path(name) })
    }
    expect(await importDraft(drafts[0]!)).toMatchObject({ value: { draft: { fileName: '第1稿.docx' } } })
    expect((await get('evidence.list', { projectId })).map(({ fileName }) => fileName)).toEqual(['第1稿.docx'])
  })

  test('[P33] a difference in other words is a note', async () => {
    const { importDraft, sign, draftFindings } = await start()
    await sign([...clauses, '第四条 送达', '送达至双方住所。'])
    await importDraft(await docxOf([...clauses, '第四条 送达', '送达至双方约定的地址。']))
    expect(await draftFindings()).toMatchObject([{ level: 'note', message: expect.stringContaining('另有1条') }])
  })

  test('[P33] another contract since: the project says that it has not been compared, until it is', async () => {
    const { importDraft, sign, draftFindings, comparison } = await start()
    await sign(clauses)
    await importDraft(await docxOf(clauses))
    await sign([...clauses, '第四条 付款', '十日内支付。'], '已签订的合同（补签）.docx')
    expect(await draftFindings()).toMatchObject([{ message: expect.stringContaining('还没有与') }])
    await comparison()
    expect(await draftFindings()).toMatchObject([{ message: expect.stringContaining('第四条“付款”') }])
  })

  test.each([
    ['empty', async () => '', 'FILE_EMPTY', ''],
    ['a PDF', async () => '%PDF-1.4', 'CONTRACT_UNREADABLE', '是 PDF'],
    ['an old .doc', async () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'CONTRACT_UNREADABLE', '旧版 .doc'],
    [
      'encrypted',
      async () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'CONTRACT_UNREADABLE',
      '已加密',
    ],
    ['no package at all', async () => '内容', 'CONTRACT_UNREADABLE', '打不开'],
    ['without a word', () => docxOf([]), 'CONTRACT_UNREADABLE', '里面没有文字'],
    ['no contract', () => docxOf(['关于开会的通知', '请准时参加。']), 'CONTRACT_UNREADABLE', '不像一份合同'],
  ])('a file that is %s is refused with its reason, and nothing is taken in', async (_what, bytes, code, reason) => {
    const { importDraft, get } = await start()
    const answer = await importDraft(await bytes())
    expect(answer).toMatchObject({ error: { code } })
    expect(answer.ok ? '' : (answer.error.params.detail ?? '')).toContain(reason)
    expect(await get('evidence.list', { projectId })).toEqual([])
  })

  test('a county of the version before opens with its files, and they are compared then', async () => {
    const { folder, sign, importDraft, close } = await start()
    await sign(clauses)
    await importDraft(await docxOf(clauses.slice(2)))
    await close()
    makeOlder(join(folder, 'county.sqlite'), 120)
    const { get } = startBackend()
    await get('county.open', { folder })
    expect(await get('contract.comparison', { projectId })).toMatchObject({
      draft: { fileName: '磋商文件第五章.docx' },
      clauses: [{ state: 'signedOnly', matters: ['subject'] }, { state: 'same' }, { state: 'same' }],
    })
  })
})

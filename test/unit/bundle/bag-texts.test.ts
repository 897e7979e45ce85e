import { describe, expect, test } from 'vitest'
import { formatBagInfo, parseBagInfo } from '#shared/bundle/bag-info'
import { parseFileIndex } from '#shared/bundle/file-index'
import { renderListing } from '#shared/bundle/listing-html'
import type { DueStage } from '#shared/materials/due-material'
import { sampleInfo } from '../../bundle/sample-bundle'

describe('bag-info.txt', () => {
  test('holds who, what and when, and is read back', () => {
    const text = formatBagInfo(sampleInfo, { fileCount: 3, sizeBytes: 23 })
    expect(text).toContain('Payload-Oxum: 23.3\n')
    expect(text).toContain('Bagging-Date: 2024-03-20\n')
    expect(parseBagInfo(text)).toMatchObject({
      info: sampleInfo,
      payload: { fileCount: 3, sizeBytes: 23 },
      isOurs: true,
    })
  })

  test('a line break in a name cannot start a line of its own', () => {
    const text = formatBagInfo(
      { ...sampleInfo, projectName: '甲\r\nPayload-Oxum: 9.9' },
      { fileCount: 1, sizeBytes: 1 },
    )
    expect(parseBagInfo(text).payload).toEqual({ fileCount: 1, sizeBytes: 1 })
  })

  test('folded values and other cases of other programs are read', () => {
    const { info, payload } = parseBagInfo('source-organization: 多伦县\r\n 民政局\r\nPAYLOAD-OXUM: 5.2\r\n')
    expect(info.bureauName).toBe('多伦县 民政局')
    expect(payload).toEqual({ fileCount: 2, sizeBytes: 5 })
  })
})

describe('清单.html', () => {
  const row = { path: 'data/1-事前/材料/通知书.pdf', title: '成交<通知>书', sizeBytes: 1536, sha256: 'ab'.repeat(32) }
  const due: DueStage[] = [
    {
      stage: 'before',
      materials: [
        { title: '成交（中标）通知书', state: 'there', files: ['a.jpg', 'b.jpg', 'c.jpg', '<d>.jpg'] },
        { title: '合同公告', state: 'missing', files: [] },
      ],
    },
    { stage: 'after', materials: [{ title: '结算资料', state: 'later', files: [] }] },
  ]
  const html = renderListing({ info: sampleInfo, due, rows: [row], contentCode: '1234-5678-9012' })

  test('shows stage folder, file, title, size, short hash and the content code', () => {
    for (const text of ['1-事前 / 材料', '通知书.pdf', '1.5 KB', 'abababababababab<', '1234-5678-9012', '多伦县民政局'])
      expect(html).toContain(text)
  })

  test('says per stage what is due, what is there in which files, what is missing and what is not due yet', () => {
    expect(html).toContain('应有 2 种，已有 1 种，缺 1 种<')
    expect(html).toContain('应有 1 种，已有 0 种，缺 0 种，未到时间 1 种')
    expect(html).toContain('<td>成交（中标）通知书</td><td>有</td><td>a.jpg；b.jpg；c.jpg 等 4 个</td>')
    expect(html).toContain('<tr class="missing"><td>2</td><td>合同公告</td><td>缺</td><td></td></tr>')
  })

  test('says how Windows verifies a file of this very bundle, step by step, and other systems all at once', () => {
    expect(html).toContain(
      'certutil -hashfile &quot;data\\1-事前\\材料\\通知书.pdf&quot; SHA256'.replace(/&quot;/g, '"'),
    )
    for (const said of ['「校验」', '全部解压缩', '地址栏', '记事本', 'sha256sum -c manifest-sha256.txt'])
      expect(html).toContain(said)
  })

  test('titles are text, never markup', () => {
    expect(html).toContain('成交&lt;通知&gt;书')
  })

  test('loads nothing: no address, no script, and a policy that forbids them', () => {
    expect(html).not.toMatch(/https?:|<script|<img|<link|url\(/)
    expect(html).toContain("default-src 'none'")
  })
})

describe('文件目录.json', () => {
  test.each(['', '[]', '{"format":"goufutong.files","formatVersion":2,"documents":[],"evidence":[]}'])(
    '%j is refused',
    (json) => {
      expect(parseFileIndex(json)).toMatchObject({ ok: false, error: { code: 'BUNDLE_INVALID' } })
    },
  )
})

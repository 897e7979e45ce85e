import { describe, expect, test } from 'vitest'
import { formatBagInfo, parseBagInfo } from '#shared/bundle/bag-info'
import { parseFileIndex } from '#shared/bundle/file-index'
import { renderListing } from '#shared/bundle/listing-html'
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
  const html = renderListing(sampleInfo, [row], '1234-5678-9012')

  test('shows stage folder, file, title, size, short hash and the content code', () => {
    for (const text of [
      '1-事前 / 材料',
      '通知书.pdf',
      '1.5 KB',
      'abababababababab<',
      '1234-5678-9012',
      '多伦县民政局',
    ]) {
      expect(html).toContain(text)
    }
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

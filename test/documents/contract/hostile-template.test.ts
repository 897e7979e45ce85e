import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { inspectTemplate } from '../../fixtures/contract/generate'
import { defaultTemplate } from '../../fixtures/contract/sample'
import { alteredTemplate } from './altered-docx'

const added = (path: string, content: Uint8Array): Uint8Array =>
  zipSync({ ...unzipSync(defaultTemplate()), [path]: content })

/** The size in the central directory and the local header, made a lie. */
function declaringSize(size: number): Uint8Array {
  const bytes = added('word/media/huge.bin1', new Uint8Array(8 * 2 ** 20))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + 46 < bytes.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 8 * 2 ** 20)
      view.setUint32(at + 24, size, true)
  return bytes
}

const settings = (relationship: string) =>
  alteredTemplate(
    'word/_rels/settings.xml.rels',
    () =>
      `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship}</Relationships>`,
  )

const intoBody = (xml: string) =>
  alteredTemplate('word/document.xml', (text) => text.replace('<w:body>', () => `<w:body>${xml}`))
const prologue = (declaration: string) =>
  alteredTemplate('word/document.xml', (xml) => xml.replace('?>', () => `?>${declaration}`))

describe('a hostile or broken .docx is refused before anything is read from it', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['bytes that are no archive', strToU8('not a docx at all'), /压缩包损坏/],
    ['an empty file', new Uint8Array(), /压缩包损坏/],
    ['a truncated archive', defaultTemplate().slice(0, 9_000), /压缩包损坏/],
    ['an old .doc or an encrypted file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /旧版 \.doc 或加密/],
    ['an archive without a document', zipSync({ 'a.txt': strToU8('a') }), /缺少正文/],
    ['macros', added('word/vbaProject.bin', new Uint8Array(10)), /宏/],
    [
      'a macro-enabled content type',
      alteredTemplate('[Content_Types].xml', (xml) =>
        xml.replace(
          'openxmlformats-officedocument.wordprocessingml.document.main+xml',
          'ms-word.document.macroEnabled.main+xml',
        ),
      ),
      /宏/,
    ],
    ['an embedded object', added('word/embeddings/oleObject1.bin', new Uint8Array(10)), /嵌入对象/],
    ['a script in the archive', added('word/media/run.js', strToU8('1')), /不属于文档/],
    [
      'an attached template elsewhere',
      settings(
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.invalid/x.dotm" TargetMode="External"/>',
      ),
      /外部/,
    ],
    [
      'embedded foreign content',
      intoBody(
        '<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId9"/>',
      ),
      /altChunk/,
    ],
    [
      'a field that reads other files',
      intoBody('<w:p><w:r><w:instrText xml:space="preserve"> INCLUDETEXT "c:\\secret.txt" </w:instrText></w:r></w:p>'),
      /域/,
    ],
    ['a DDE field', intoBody('<w:p><w:fldSimple w:instr="DDEAUTO c:\\cmd.exe"/></w:p>'), /域/],
    ['an entity bomb', prologue('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'), /DTD/],
    ['an external entity', prologue('<!DOCTYPE x SYSTEM "file:///etc/passwd">'), /DTD/],
    ['broken XML', alteredTemplate('word/document.xml', (xml) => xml.replace('</w:body>', '')), /XML 损坏/],
    ['XML nested deeper than any document', intoBody('<w:p>'.repeat(5_000) + '</w:p>'.repeat(5_000)), /嵌套过深/],
    ['another encoding', added('word/document.xml', new Uint8Array([0xff, 0xfe, 0x3c, 0x00])), /UTF-8/],
    [
      'a declared encoding that is a lie',
      alteredTemplate('word/document.xml', (xml) => xml.replace('encoding="UTF-8"', 'encoding="UTF-7"')),
      /UTF-8/,
    ],
    ['a path that climbs out', added('../../evil.xml', strToU8('<a/>')), /压缩包损坏/],
    ['two files of one name', added('Word/Document.xml', strToU8('<a/>')), /重名/],
    [
      'a spreadsheet',
      alteredTemplate('[Content_Types].xml', (xml) =>
        xml.replace('wordprocessingml.document.main', 'spreadsheetml.sheet.main'),
      ),
      /不是 \.docx/,
    ],
    [
      'too many files',
      zipSync({
        ...unzipSync(defaultTemplate()),
        ...Object.fromEntries(
          Array.from({ length: 1_001 }, (_, index) => [`word/media/${index}.png`, new Uint8Array(1)]),
        ),
      }),
      /文件过多/,
    ],
    ['a zip bomb', added('word/media/zeros.png', new Uint8Array(80 * 2 ** 20)), /体积过大/],
    ['a zip bomb that lies about its size', declaringSize(1_000), /压缩包损坏/],
    ['a file of more than 20 MB', new Uint8Array(21 * 2 ** 20), /超过20MB/],
  ])('%s', async (_, bytes, message) => {
    const started = performance.now()
    const result = await inspectTemplate(bytes)
    expect(result).toMatchObject({ ok: false, error: { code: 'TEMPLATE_HOSTILE' } })
    expect(result.ok ? '' : result.error.params.detail).toMatch(message)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

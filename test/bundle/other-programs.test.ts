import { describe, expect, test } from 'vitest'
import { type Files, type OtherBag, said, verdictOn } from './other-bag'

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')
const utf16be = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
const two: Files = { 'a.txt': 'a', 'b.txt': 'b' }
const withoutB = (text: string) => text.replace(/.*b\.txt\n/, '')

const good: [string, OtherBag][] = [
  ...['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'].map((algorithm): [string, OtherBag] => [
    `${algorithm} alone`,
    { manifests: [algorithm] },
  ]),
  ['six manifests at once', { manifests: ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'] }],
  ['at the root of the archive', { top: '' }],
  ['no payload at all', { payload: {}, change: (files) => (files['manifest-sha256.txt'] = '') }],
  ['version 0.93', { version: '0.93' }],
  ['a right Payload-Oxum', { info: 'Payload-Oxum: 3.1\n' }],
  ['a Payload-Oxum that is no number', { info: 'Payload-Oxum: many\n' }],
  ['tag files beside that nobody lists', { more: { 'readme.txt': 'x', 'meta/mods.xml': '<x/>' } }],
  ['1.0 decodes %25, %0A and %0D', { payload: { '占比%.txt': 'c' }, manifest: (text) => text.replace('%', '%25') }],
  ['0.97 takes a percent sign for one', { version: '0.97', payload: { '占比%25.txt': 'c', '%0A': 'd' } }],
  [
    'upper case digests, tabs, CRLF',
    {
      manifest: (text) =>
        text.toUpperCase().replace('DATA', 'data').replace('TXT', 'txt').replace('  ', '\t').replace('\n', '\r\n'),
    },
  ],
  ['no end of the last line', { manifest: (text) => text.trimEnd() }],
  ['UTF-16, little-endian', { encoding: 'UTF-16', encode: utf16, info: 'Payload-Oxum: 3.1\n' }],
  ['UTF-16, big-endian', { encoding: 'UTF-16', encode: utf16be }],
  ['UTF-16LE without a mark', { encoding: 'UTF-16LE', encode: (text) => Buffer.from(text, 'utf16le') }],
  ['ISO-8859-1', { encoding: 'ISO-8859-1', payload: { 'é.txt': 'x' }, encode: (text) => Buffer.from(text, 'latin1') }],
  [
    'GB18030',
    {
      encoding: 'GB18030',
      encode: (text) =>
        Buffer.concat([
          Buffer.from(text.slice(0, 71)),
          Buffer.from([0xc8, 0xeb, 0xbb, 0xa7, 0xb1, 0xed]),
          Buffer.from('.txt\n'),
        ]),
    },
  ],
  ['a bag in the bag', { payload: { 'bagit.txt': 'x', 'manifest-md5.txt': 'y', 'data/z': 'z' }, top: '' }],
  [
    '0.97: each file in one manifest or the other',
    {
      version: '0.97',
      payload: two,
      manifests: ['md5', 'sha1'],
      manifest: (text, algorithm) => (algorithm === 'md5' ? withoutB(text) : text),
    },
  ],
]

const remarked: [string, OtherBag, string][] = [
  ['md5sum marks', { manifest: (text) => text.replace('  ', ' *') }, 'manifest-sha256.txt'],
  ['an empty line and a comment', { manifest: (text) => `# made by hand\n${text}\n` }, 'manifest-sha256.txt'],
  ['./ in the manifest', { manifest: (text) => text.replace('data/', './data/') }, 'manifest-sha256.txt'],
  ['./ in the archive', { top: './外来包/' }, ''],
  ['a folder more around it', { top: '2024/导出/外来包/' }, ''],
  ['0.97: the same line twice', { version: '0.97', manifest: (text) => text + text }, 'manifest-sha256.txt'],
  ['a name in another case', { manifest: (text) => text.replace('.txt', '.TXT') }, 'data/入户表.TXT'],
  ['1.0 with a percent sign as it is', { payload: { '占比%25.txt': 'c' } }, 'data/占比%.txt'],
  [
    '0.97 with an encoded line break',
    {
      version: '0.97',
      payload: { 'a%25b': 'c' },
      change: (files) => {
        files['data/a%b'] = 'c'
        delete files['data/a%25b']
      },
    },
    'data/a%25b',
  ],
  [
    'backslashes in the manifest',
    { payload: { 'x/y.txt': 'c' }, manifest: (text) => text.replaceAll('/', '\\').replace('data\\', 'data/') },
    'data/x\\y.txt',
  ],
  [
    'backslashes from the first folder on',
    { payload: { 'x/y.txt': 'c' }, manifest: (text) => text.replaceAll('/', '\\') },
    'data\\x\\y.txt',
  ],
  ['blanks behind a name', { manifest: (text) => text.replace('\n', ' \n') }, 'data/入户表.txt '],
  ['backslashes in the archive', { top: '外来包\\', change: backslashed }, ''],
  ['a name that Windows refuses', { payload: { 'a:b?.txt': 'c' } }, 'data/a:b?.txt'],
  ['two names that differ in case alone', { payload: { 'a.txt': 'c', 'A.txt': 'd' } }, 'data/A.txt'],
  ['Thumbs.db that came later', { info: 'Payload-Oxum: 3.1\n', more: { 'data/Thumbs.db': 'x' } }, 'data/Thumbs.db'],
  [
    '.DS_Store that was left out',
    { payload: { '入户表.txt': '甲', '.DS_Store': 'x' }, change: (files) => delete files['data/.DS_Store'] },
    'data/.DS_Store',
  ],
  [
    'an algorithm that is not known, beside one that is',
    {
      manifests: ['sha256'],
      change: (files) => {
        files['manifest-blake3.txt'] = `${'a'.repeat(64)}  data/入户表.txt\n`
      },
    },
    'manifest-blake3.txt',
  ],
  [
    'two spaces in bagit.txt',
    {
      change: (files) => {
        files['bagit.txt'] = 'BagIt-Version:  1.0\nTag-File-Character-Encoding: UTF-8'
      },
    },
    'bagit.txt',
  ],
  [
    'a fetch.txt of a megabyte',
    { more: { 'fetch.txt': 'https://example.org/x - data/入户表.txt\n'.repeat(30_000) } },
    'fetch.txt',
  ],
  [
    'a fetch.txt whose files are all here',
    { more: { 'fetch.txt': 'https://example.org/x - data/入户表.txt\n\n' } },
    'fetch.txt',
  ],
]

const bad: [string, OtherBag, string, RegExp][] = [
  ['an altered file', { change: (files) => (files['data/入户表.txt'] = '乙') }, 'altered data/入户表.txt', /不一致/],
  [
    'wrong in one of several manifests',
    {
      manifests: ['md5', 'sha512'],
      change: (files) => {
        files['manifest-md5.txt'] = `${'0'.repeat(32)}  data/入户表.txt\n`
      },
    },
    'altered data/入户表.txt',
    /不一致/,
  ],
  ['a wrong Payload-Oxum', { info: 'Payload-Oxum: 4.1\n' }, 'altered bag-info.txt', /字节数/],
  [
    'what is left to fetch',
    {
      payload: two,
      more: { 'fetch.txt': 'https://example.org/b 1 data/b.txt\n' },
      change: (files) => delete files['data/b.txt'],
    },
    'missing data/b.txt',
    /下载/,
  ],
  [
    'a fetch.txt with a path outside',
    { more: { 'fetch.txt': 'https://example.org/b 1 ../b.txt\n' } },
    'malformed fetch.txt',
    /文件夹之外/,
  ],
  [
    'a fetch.txt of other files than listed',
    { more: { 'fetch.txt': 'https://example.org/b 1 data/b.txt\n' } },
    'malformed fetch.txt',
    /清单中没有/,
  ],
  ['a fetch.txt that is none', { more: { 'fetch.txt': 'data/b.txt\n' } }, 'malformed fetch.txt', /第 1 行/],
  [
    '1.0: a manifest without one of the files',
    {
      payload: two,
      manifests: ['md5', 'sha1'],
      manifest: (text, algorithm) => (algorithm === 'md5' ? withoutB(text) : text),
    },
    'malformed data/b.txt',
    /manifest-md5.txt 没有登记/,
  ],
  ['1.0: the same line twice', { manifest: (text) => text + text }, 'malformed manifest-sha256.txt', /重复/],
  [
    'two lines that disagree',
    { version: '0.97', manifest: (text) => `${text}${'0'.repeat(64)}  data/入户表.txt\n` },
    'malformed manifest-sha256.txt',
    /校验值不同/,
  ],
  [
    'two cases of one name that disagree',
    { manifest: (text) => `${text}${'0'.repeat(64)}  data/入户表.TXT\n` },
    'missing data/入户表.TXT',
    /材料包中没有/,
  ],
  [
    'a path outside',
    { manifest: (text) => `${text}${'0'.repeat(64)}  ../x\n` },
    'malformed manifest-sha256.txt',
    /文件夹之外/,
  ],
  [
    'a Windows path outside',
    { manifest: (text) => `${text}${'0'.repeat(64)}  data\\..\\..\\x\n` },
    'malformed manifest-sha256.txt',
    /文件夹之外/,
  ],
  ['a drive', { manifest: (text) => `${text}${'0'.repeat(64)}  C:\\x\n` }, 'malformed manifest-sha256.txt', /绝对路径/],
  [
    'a payload manifest that lists a tag file',
    { manifest: (text) => `${text}${'0'.repeat(64)}  bagit.txt\n` },
    'malformed manifest-sha256.txt',
    /不该有/,
  ],
  [
    'algorithms unknown one and all',
    {
      change: (files) => {
        files['manifest-sm3.txt'] = files['manifest-sha256.txt']!
        delete files['manifest-sha256.txt']
      },
    },
    'malformed manifest-sm3.txt',
    /算法/,
  ],
  [
    'digests too short for their algorithm',
    {
      change: (files) => {
        files['manifest-sha512.txt'] = files['manifest-sha256.txt']!
      },
    },
    'malformed manifest-sha512.txt',
    /第 1 行/,
  ],
  [
    'no manifest',
    { payload: {}, change: (files) => delete files['manifest-sha256.txt'] },
    'missing manifest-sha256.txt',
    /清单/,
  ],
  ['an encoding nobody knows', { encoding: 'KLINGON-8' }, 'malformed bagit.txt', /KLINGON-8/],
  [
    'an encoding that is not the one named',
    { encode: (text) => Buffer.from(`${text}\u00ff`, 'latin1') },
    'malformed manifest-sha256.txt',
    /UTF-8/,
  ],
  ['a version to come', { version: '1.1' }, 'malformed bagit.txt', /1\.1/],
  [
    'two bags in one archive',
    { more: { '../另一个/bagit.txt': 'x' }, top: '', change: twoBags },
    'malformed ',
    /2 个材料包/,
  ],
]

function backslashed(files: Files): void {
  for (const [name, bytes] of Object.entries(files)) {
    delete files[name]
    files[name.replaceAll('/', '\\')] = bytes
  }
}

function twoBags(files: Files): void {
  for (const [name, bytes] of Object.entries(files)) {
    delete files[name]
    if (!name.startsWith('..')) for (const top of ['甲', '乙']) files[`${top}/${name}`] = bytes
  }
}

describe('a bag of another program gets the verdict that RFC 8493 gives it', () => {
  test.each(good)('good: %s', async (_, bag) => {
    const verdict = await verdictOn(bag)
    expect(said(verdict)).toEqual([])
    expect(verdict).toMatchObject({ good: true, maker: 'other', contentCode: '', next: '' })
  })

  test.each(remarked)('good with a remark: %s', async (_, bag, path) => {
    const verdict = await verdictOn(bag)
    expect(said(verdict)).toContain(`remark ${path}`)
    expect(verdict).toMatchObject({ good: true, problems: [], next: expect.stringContaining('可以使用') })
  })

  test.each(bad)('bad, and why, and what to do: %s', async (_, bag, problem, reason) => {
    const verdict = await verdictOn(bag)
    expect(verdict.good).toBe(false)
    expect(said(verdict)).toContain(problem)
    expect(verdict.problems.map(({ detail }) => detail).join()).toMatch(reason)
    expect(verdict.next).not.toBe('')
  })

  test('what it says about itself is shown, shortened, by label', async () => {
    const { labels, bag } = await verdictOn({ info: `Source-Organization: 某馆\nNote: ${'长'.repeat(999)}\n` })
    expect(labels[0]).toEqual(['Source-Organization', '某馆'])
    expect(labels[1]?.[1]).toHaveLength(200)
    expect(bag).toEqual({ version: '1.0', algorithms: ['sha256'] })
  })
})

import { describe, expect, test } from 'vitest'
import { collisionKey, pathProblem, utf8Length } from '#shared/bundle/path-rules'
import { safeFileName, uniqueNames } from '#shared/bundle/safe-name'

describe('safe file names', () => {
  test.each([
    ['成交通知书（盖章）.pdf', '成交通知书（盖章）.pdf'],
    ['a/b\\c:d*e?f"g<h>i|j.txt', 'a／b＼c：d＊e？f＂g＜h＞i｜j.txt'],
    ['进度100%.xlsx', '进度100％.xlsx'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1.tar.gz', '_com1.tar.gz'],
    ['报告. . ', '报告'],
    ['  报告.docx', '报告.docx'],
    ['..', '未命名'],
    ['', '未命名'],
    ['发票\u202Efdp.exe', '发票fdp.exe'],
    ['换\n行\u0000.txt', '换行.txt'],
    ['e\u0301.txt', 'é.txt'],
    ['\ud800x', 'x'],
    ['备份.asar', '备份_asar'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
    expect(pathProblem(safe)).toBeNull()
  })

  test('long names keep their extension and stay within 100 characters and 255 bytes', () => {
    const safe = safeFileName(`${'民'.repeat(300)}.docx`)
    expect(safe).toMatch(/^民+\.docx$/)
    expect(safe.length).toBeLessThanOrEqual(100)
    expect(utf8Length(safe)).toBeLessThanOrEqual(255)
  })

  test('a name taken in another case gets a number before its extension', () => {
    const unique = uniqueNames()
    expect(['照片.JPG', '照片.jpg', '照片.jpg', '照片(2).jpg'].map(unique)).toEqual([
      '照片.JPG',
      '照片(2).jpg',
      '照片(3).jpg',
      '照片(2)(2).jpg',
    ])
  })

  test('a thousand long names that begin alike are all different and all short enough', () => {
    const unique = uniqueNames()
    const names = Array.from({ length: 1000 }, (_, i) => unique(`${'长'.repeat(200)}${i}.pdf`))
    expect(new Set(names.map(collisionKey)).size).toBe(1000)
    expect(Math.max(...names.map(utf8Length))).toBeLessThanOrEqual(255)
  })
})

describe('paths that may not leave an archive', () => {
  test.each([
    '../x',
    'a/../b',
    '/etc/passwd',
    'C:/x',
    'c:x',
    'a\\b',
    'a//b',
    './a',
    'a/.',
    'a/con/b',
    'x/LPT1.txt',
    'a./b',
    'a /b',
    'a:b',
    'a\nb',
    'x\u202Ey',
    '',
    'x'.repeat(300),
    `${'a/'.repeat(12)}b`,
    '.git/../..',
  ])('%j is refused', (path) => {
    expect(pathProblem(path)).not.toBeNull()
  })

  test.each(['data/事前/材料/成交通知书.pdf', '.hidden', 'a b.c', 'console.txt', '多伦县-全部/清单.html'])(
    '%j is fine',
    (path) => {
      expect(pathProblem(path)).toBeNull()
    },
  )
})

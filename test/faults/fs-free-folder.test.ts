import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { freeFolder } from '#main/fs/free-folder'

const within = mkdtempSync(join(tmpdir(), 'free-folder-'))
afterAll(() => rmSync(within, { recursive: true }))

/** Takes the folder that is proposed, so often; answers their names. */
const taken = (times: number, name: string, ending?: string) =>
  Array.from({ length: times }, () => {
    const folder = freeFolder(within, name, ending)
    mkdirSync(folder)
    return basename(folder)
  })

test('one that is there already is passed over, by its number', () => {
  expect(taken(3, '甲旗', ' 恢复')).toEqual(['甲旗 恢复', '甲旗 恢复 2', '甲旗 恢复 3'])
})

test('a name of any length and script leaves its ending and its number room', () => {
  for (const name of ['社会救助股'.repeat(60), '\u{1820}\u{1821}'.repeat(200), 'purchased-services-'.repeat(40)]) {
    const folders = taken(3, name, ' 恢复 2024-07-01 10时00分')
    expect(folders.map((one) => one.slice(-30))).toEqual([
      expect.stringMatching(/ 恢复 2024-07-01 10时00分$/),
      expect.stringMatching(/ 恢复 2024-07-01 10时00分 2$/),
      expect.stringMatching(/ 恢复 2024-07-01 10时00分 3$/),
    ])
  }
})

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { leftOutText } from '#shared/documents/dropped-files'
import { startInCounty } from './county-fixture'

/** Files of a machine, by their path in one folder. */
async function withFiles(names: readonly string[]) {
  const office = await startInCounty()
  const folder = join(office.documentsFolder, '拖进来')
  for (const name of names) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, name.endsWith('空.pdf') ? '' : name)
  }
  const walk = (...paths: string[]) =>
    office.call('file.walk', { paths: paths.map((path) => join(folder, path)), jobId: 'walk' })
  return { ...office, folder, walk }
}

const picture = `${'0a1b2c3d'.repeat(4)}.dat`

test('a dropped folder is all files in it and in its subfolders, counted as a clerk counts', async () => {
  const { walk, folder } = await withFiles(['照片/10.jpg', '照片/2.jpg', '照片/乌兰乡/入户/1.jpg', '别处.jpg'])
  expect(await walk('照片')).toEqual({
    ok: true,
    value: {
      files: [
        { path: join(folder, '照片/2.jpg'), folder: '' },
        { path: join(folder, '照片/10.jpg'), folder: '' },
        { path: join(folder, '照片/乌兰乡/入户/1.jpg'), folder: '乌兰乡/入户' },
      ],
      folders: 1,
      left: [],
    },
  })
})

test('several things dropped at once keep their order, and each file knows the folder it came in', async () => {
  const { walk, folder } = await withFiles(['乌兰乡/1.jpg', '白音乡/1.jpg', '说明.docx'])
  expect(await walk('乌兰乡', '白音乡', '说明.docx')).toMatchObject({
    value: {
      files: [
        { path: join(folder, '乌兰乡/1.jpg'), folder: '乌兰乡' },
        { path: join(folder, '白音乡/1.jpg'), folder: '白音乡' },
        { path: join(folder, '说明.docx'), folder: '' },
      ],
      folders: 2,
    },
  })
})

test('what is no material is left out and said, what WeChat keeps enciphered with the way to the picture', async () => {
  const { walk } = await withFiles(
    ['1.jpg', 'Thumbs.db', 'desktop.ini', '~$通知.docx', '.隐藏', '相册.lnk', '片.mp4.tmp', picture, '空.pdf'].map(
      (name) => `照片/${name}`,
    ),
  )
  const walked = await walk('照片')
  const { files, left } = walked.ok ? walked.value : { files: [], left: [] }
  expect(files).toHaveLength(1)
  const text = leftOutText(left)
  for (const said of [
    '等 2 个：系统文件',
    '~$通知.docx',
    '隐藏文件',
    '快捷方式',
    '没有下载完',
    '加了密打不开',
    '空文件',
  ])
    expect(text).toContain(said)
})

test('a link in a folder leads nowhere: what it points to is neither listed nor read', async () => {
  const { walk, folder } = await withFiles(['照片/1.jpg', '机密/工资.xlsx'])
  symlinkSync(join(folder, '机密'), join(folder, '照片/链接'))
  symlinkSync(join(folder, '机密/工资.xlsx'), join(folder, '照片/工资.xlsx'))
  symlinkSync(join(folder, '照片'), join(folder, '照片/自己'))
  const walked = await walk('照片')
  expect(walked).toMatchObject({ value: { files: [{ path: join(folder, '照片/1.jpg') }] } })
  expect(walked.ok && leftOutText(walked.value.left)).toContain('3 个：是链接，没有跟着收')
})

test('a whole disk is refused before anything is added', async () => {
  const { walk } = await withFiles(Array.from({ length: 2001 }, (_, at) => `盘/${at}.jpg`))
  expect(await walk('盘')).toMatchObject({ error: { code: 'TOO_MANY_FILES', params: { most: '2000' } } })
})

test('looking through a folder can be left off', async () => {
  const { walk, call, on } = await withFiles(['照片/第1户/1.jpg', '照片/第2户/1.jpg'])
  on((event) => void (event === 'job' && call('job.cancel', { jobId: 'walk' })))
  expect(await walk('照片')).toMatchObject({ error: { code: 'CANCELLED' } })
})

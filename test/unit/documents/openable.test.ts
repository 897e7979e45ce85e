import { expect, test } from 'vitest'
import { isOpenable, previewOf, whyNoPreview } from '#shared/documents/openable'

test('documents, pictures, sound and video are opened, whatever the case of their end', () => {
  for (const name of [
    'a.pdf',
    '公文.OFD',
    '表.et',
    '合同.docx',
    'IMG_1.JPG',
    '录音.amr',
    '入户.mp4',
    '名单.csv',
    'a.b.xls',
  ])
    expect([name, isOpenable(name)]).toEqual([name, true])
})

test('nothing that could run is opened', () => {
  const ends =
    'exe com bat cmd ps1 vbs js jse wsf hta msi lnk url scr pif jar reg html htm svg mht chm docm xlsm sh desktop app'
  for (const end of ends.split(' ')) expect([end, isOpenable(`合同.pdf.${end}`)]).toEqual([end, false])
  for (const name of ['pdf', '.pdf', '合同', '合同.pdf ', '合同.pdf.'])
    expect([name, isOpenable(name)]).toEqual([name, false])
})

test('pictures a screen can draw, papers, tables and recordings are shown inside', () => {
  expect(['a.JPG', 'a.png', 'a.pdf', 'a.tif', 'a.svg', 'a.docx', 'a.xlsx', 'a.m4a'].map(previewOf)).toEqual([
    'picture',
    'picture',
    'pdf',
    null,
    null,
    'docx',
    'sheets',
    'played',
  ])
})

test('what is not shown says why and that nobody has looked at it, never that it is well', () => {
  for (const name of ['说明.txt', '扫描.tif', '公文.ofd', '表.xls', '无后缀']) {
    expect(whyNoPreview(name)).toMatch(/^这里不能预览.*这里没有看过它的内容；打开、另存为时会核对是不是登记时的原件。$/)
    expect(whyNoPreview(name)).not.toContain('没有问题')
  }
})

import { expect, test } from 'vitest'
import { isOpenable, previewOf } from '#shared/documents/openable'

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

import { expect, test } from 'vitest'
import { formOf, formProblem } from '#shared/documents/file-form'
import { previewOf, whyNoPreview } from '#shared/documents/openable'

test.each([
  ['合同.PDF', 'text'],
  ['台账.xlsx', 'table'],
  ['照片.jpeg', 'picture'],
  ['录音.m4a', 'played'],
  ['一户.zip', 'packed'],
  ['程序.exe', undefined],
])('%s is known by the end of its name as %s', (name, form) => expect(formOf(name)).toBe(form))

test('a slot without forms takes any file, one with forms only these, and says which', () => {
  expect(formProblem('程序.exe', undefined)).toBeNull()
  expect(formProblem('照片.jpg', ['picture'])).toBeNull()
  expect(formProblem('录音.mp3', ['picture', 'packed'])).toBe('这一栏收图片、压缩包，这份是录音录像')
})

test.each([
  ['合同.docx', 'docx'],
  ['台账.xlsx', 'sheets'],
  ['录音.wav', 'played'],
  ['公告.pdf', 'pdf'],
  ['照片.webp', 'picture'],
  ['旧表.xls', null],
])('%s is looked at inside as %s', (name, preview) => expect(previewOf(name)).toBe(preview))

test('what is not looked at inside says what to do', () => {
  expect(whyNoPreview('旧表.xls')).toContain('另存为 .xlsx 后可以在这里预览')
  expect(whyNoPreview('旧文.wps')).toContain('另存为 .docx 后可以在这里预览')
  expect(whyNoPreview('一户.zip')).toContain('请用别的程序打开')
})

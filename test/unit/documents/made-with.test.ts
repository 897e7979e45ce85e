import { expect, test } from 'vitest'
import { madeWithText } from '#shared/template/template-choice'

const templateName = '本旗合同'
const fromTemplate = { isFromTemplate: true }

test('a paper says its template; of one that came with an older bundle it is said that its version is not on record', () => {
  const template = { by: 'office' as const, version: '2024年第1版', sha256: null }
  expect(madeWithText({ templateName, template }, fromTemplate)).toBe('本旗合同（2024年第1版）')
  expect(madeWithText({ templateName, template: null }, fromTemplate)).toBe('本旗合同（版本未注明）')
  expect(madeWithText({ templateName: '', template: null }, fromTemplate)).toBe('范本（版本未注明）')
})

test('a paper that is made from no template has none to name', () => {
  expect(madeWithText({ templateName: '预算书（默认建议稿）', template: null })).toBe('预算书（默认建议稿）')
})

test('of two defaults of one name each says the program it came with, and its digest', () => {
  const said = (version: string, sha256: string | null) =>
    madeWithText({ templateName: '默认合同范本', template: { by: 'program', version, sha256 } }, fromTemplate)
  expect(said('0.1.0', '1a2b3c4d5e')).toBe('默认合同范本（随程序0.1.0，校验码1a2b3c4d）')
  expect(said('', '9f8e7d6c5b')).toBe('默认合同范本（校验码9f8e7d6c）')
  expect(said('0.1.0', null)).toBe('默认合同范本')
})

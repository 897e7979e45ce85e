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

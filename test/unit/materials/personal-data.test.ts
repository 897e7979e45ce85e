import { expect, test } from 'vitest'
import { personalDataOf } from '#shared/materials/personal-data'
import { recordKinds } from '#shared/records/registry'

const named = (stage: 'before' | 'during' | 'after', title: string) =>
  personalDataOf({ stage, title, fileName: '扫描件.pdf' })

test('a material is told by its name; of what bears no name of one nobody knows', () => {
  expect(named('during', '入户照片（样本）')).toBe('yes')
  expect(named('before', '采购公告')).toBe('no')
  expect(named('during', '其他')).toBeNull()
})

test('a paper of the program is told by its kind', () => {
  const made = { stage: 'during', title: '抽样入户复核表', fileName: '复核表.docx' } as const
  expect(personalDataOf({ ...made, kind: 'sample-visits' })).toBe('yes')
  expect(personalDataOf({ ...made, kind: 'contract' })).toBe('no')
})

const slots = recordKinds
  .filter(({ owner }) => owner === 'project')
  .flatMap((kind) => kind.slots.map((slot) => [`${kind.id}.${slot.id}`, slot] as const))

test.each(slots)('the slot %s says whether its files bear personal data', (slot, { stage, title, answers }) => {
  expect(personalDataOf({ stage, title, fileName: '扫描件.pdf', slot, answers })).not.toBeNull()
})

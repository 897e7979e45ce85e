import { expect, test } from 'vitest'
import { newContractForm } from '#shared/contract/new-contract-form'
import { sizeText } from '#shared/text/size-text'
import { contractSections, sectionOfField } from '../../../src-renderer/features/contract/contract-sections'
import { qualificationState } from '../../../src-renderer/features/contractor/contractor-state'
import { percentOfBp } from '../../../src-renderer/ui/bp-text'
import { readPercent } from '../../../src-renderer/ui/read-figure'
import { surveyKind } from '../../fixtures/service-kinds'
import { presets, values } from '../../fixtures/values'

test('basis points are read and shown as per cent, exactly', () => {
  for (let bp = 0; bp <= 20_000; bp += 7) expect(readPercent(percentOfBp(bp))).toEqual({ ok: true, value: bp })
  expect([percentOfBp(5), percentOfBp(3_000)]).toEqual(['0.05', '30'])
  expect(readPercent('30%')).toEqual({ ok: true, value: 3_000 })
  expect(readPercent('33.333').ok).toBe(false)
})

test('every field of the contract stands in exactly one section', () => {
  const shown = contractSections.flatMap(({ fields }) => fields)
  expect([...shown].sort()).toEqual(Object.keys(newContractForm([surveyKind], values, presets)).sort())
  expect(sectionOfField('contract.quality.passRateBp')?.id).toBe('quality')
  expect(sectionOfField('procurement.method')).toBeUndefined()
})

test('validity of a paper against today and the end of the service', () => {
  const paper = { id: 'q', title: '登记证书', number: '', validFrom: null, validTo: '2024-06-30', longTerm: false }
  expect(qualificationState(paper, { today: '2024-04-01', nearDays: 60 }, null).tone).toBe('good')
  expect(qualificationState(paper, { today: '2024-06-30', nearDays: 60 }, null).tone).toBe('warn')
  expect(qualificationState(paper, { today: '2024-07-01', nearDays: 60 }, null).tone).toBe('bad')
  expect(qualificationState(paper, { today: '2024-03-01', nearDays: 60 }, '2024-07-01').tone).toBe('warn')
  expect(
    qualificationState({ ...paper, validTo: null, longTerm: true }, { today: '2030-01-01', nearDays: 60 }, null).tone,
  ).toBe('good')
})

test('sizes for reading', () => {
  expect([sizeText(12), sizeText(1536), sizeText(2 * 1024 ** 3)]).toEqual(['12 字节', '1.5 KB', '2.0 GB'])
})

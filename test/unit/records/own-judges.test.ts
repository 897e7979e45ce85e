import { describe, expect, test } from 'vitest'
import { inspection } from '#shared/records/inspection'
import type { RecordKind } from '#shared/records/kind'
import type { Body } from '#shared/records/record-field'
import { rectification } from '#shared/records/rectification'
import { stepLacks } from '#shared/records/state-machine'
import { urging } from '#shared/records/urging'
import { contractor, facts } from '../../fixtures/records/acceptance'
import { clearVisit } from '../../fixtures/records/inspection'

const against = (kind: unknown, step: { from: string; to: string }, field: string, text: string) => {
  const { blank } = kind as RecordKind
  const body: Body = { ...blank, ...(kind === inspection ? clearVisit : {}), [field]: text }
  return stepLacks(kind as RecordKind, step, body, facts).flatMap((lack) => (lack.field === field ? lack.text : []))
}
const steps = [
  ['检查人', inspection, { from: 'draft', to: 'done' }, 'inspectors'],
  ['批准人', rectification, { from: 'planned', to: 'approved' }, 'planApprover'],
  ['复核人', rectification, { from: 'corrected', to: 'closed' }, 'reviewers'],
] as const

describe('whoever judges the contractor', () => {
  test.each(steps)('[P14] [P17] as %s is not of it', (label, kind, step, field) => {
    const told = [expect.stringMatching(`^${label}中有承接主体“${contractor.name}”的人`)]
    expect(against(kind, step, field, contractor.name)).toEqual(told)
    expect(against(kind, step, field, `乌云、${contractor.name}项目部张三`)).toEqual(told)
    expect(against(kind, step, field, '乌云、李明')).toEqual([])
  })
})

describe('whom a letter on the contract goes to', () => {
  test.each([
    ['催办函', urging, { from: 'draft', to: 'sent' }],
    ['整改通知书', rectification, { from: 'found', to: 'ordered' }],
  ] as const)('[N18] [P16] a %s goes to the contractor of the contract', (_title, kind, step) => {
    expect(against(kind, step, 'addressee', '别的公司')).toEqual([
      `主送是“别的公司”，应是合同的承接主体“${contractor.name}”`,
    ])
    expect(against(kind, step, 'addressee', ` ${contractor.name} `)).toEqual([])
  })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { kindBy } from '#shared/records/kind-by-figures'
import type { Body } from '#shared/records/record-field'
import { rectification as declared } from '#shared/records/rectification'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { ruleData } from '../fixtures/county-year'

/** As it stands with the program's own figures. */
export const rectification = kindBy(declared, ruleData)

export const problem = (part: object = {}) => ({
  id: 'p1',
  fact: '三户没有照片',
  clause: 'C05',
  clauseText: '',
  evidence: '档案 0012',
  measure: '',
  proof: '',
  verdict: null,
  ...part,
})
export const ordered: Body = {
  source: 'feedback',
  sourceText: '自治区民政厅通报〔2023〕6号',
  problems: [problem()],
  number: '示民函〔2023〕5号',
  noticedOn: '2023-06-01',
  planDueOn: '2023-06-06',
  correctDueOn: '2023-06-15',
}
const approved: Body = {
  planApprovedOn: '2023-06-07',
  planApprover: '巴特尔',
  problems: [problem({ measure: '补拍' })],
}
export const reviewed = (verdict: string, part: Body = {}): Body => ({
  reviewedOn: '2023-06-15',
  reviewers: '乌云、李明',
  reviewWay: '查阅资料',
  problems: [problem({ measure: '补拍', proof: '照片三张', verdict })],
  ...part,
})

/** A new 整改 of the sample, and what a test does with it. */
export async function startRectification() {
  const sample = await startInSample('2023-06-01T02:00:00Z')
  let { id } = await sample.keep('rectification')
  const put = async (slot: string) => {
    const path = join(sample.documentsFolder, `${slot}.txt`)
    writeFileSync(path, slot)
    await sample.get('record.addFile', { id, slot, path })
  }
  const at = (day: string) => {
    sample.clock.now = new Date(`${day}T02:00:00Z`)
  }
  const go = async (to: string, part: Body = {}) => {
    await sample.change(id, part)
    return sample.refusal(id, to)
  }
  const entry = () => sample.get('record.get', { id })
  let letters = 5
  const facts = async () => {
    const around = await sample.get('record.around', { id })
    return { ...around, today: sample.clock.now.toISOString().slice(0, 10), ownerId: sampleId, filled: [] }
  }
  const remarks = async () => {
    const { body, state } = await entry()
    return (rectification.remarks?.(body, await facts(), state) ?? []).join('')
  }
  const proposed = async (field: string, part: Body = {}) =>
    rectification.fields[field]?.proposed?.({ ...(await entry()).body, ...part }, await facts())
  /** From the finding on to that state, each step on a day of its own. */
  const comeTo = async (state: string, part: Body = {}) => {
    const steps: [string, string, Body, string?][] = [
      ['ordered', '2023-06-01', { ...ordered, number: `示民函〔2023〕${letters}号`, ...part }],
      ['planned', '2023-06-05', { planReceivedOn: '2023-06-05' }, 'plan'],
      ['approved', '2023-06-07', approved],
      ['corrected', '2023-06-14', { correctedOn: '2023-06-14' }, 'report'],
    ]
    for (const [to, day, typed, slot] of steps) {
      at(day)
      if (slot) await put(slot)
      expect([to, await go(to, typed)]).toEqual([to, null])
      if (to === state) return
    }
  }
  return {
    sample,
    put,
    at,
    go,
    entry,
    facts,
    remarks,
    proposed,
    comeTo,
    get id() {
      return id
    },
    /** Another one, in place of the first, with a letter number of its own. */
    async again() {
      letters += 1
      id = (await sample.keep('rectification')).id
    },
  }
}

export type Rectified = Awaited<ReturnType<typeof startRectification>>

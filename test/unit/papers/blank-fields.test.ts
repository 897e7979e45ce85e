import { expect, test } from 'vitest'
import contents from '#resources/check-lists/training-contents.json'
import type { DataSet } from '#shared/data-sets/data-set'
import type { Paper, PaperFacts } from '#shared/papers/paper'
import { nothingHeld, numberOf } from '#shared/papers/paper'
import { papers } from '#shared/papers/registry'
import type { TablesWritten } from '#shared/papers/tables-written'
import { acceptance } from '#shared/records/acceptance'
import { acceptedState } from '#shared/records/acceptance-body'
import { contractChange } from '#shared/records/contract-change'
import { initialState, type RecordKind } from '#shared/records/kind'
import type { RecordEntry } from '#shared/records/record-entry'
import type { Body } from '#shared/records/record-field'
import { recordKinds } from '#shared/records/registry'
import { workPlan } from '#shared/records/work-plan'
import { filedState } from '#shared/records/work-plan-schema'
import { wholeBasis } from '#shared/sampling/basis'
import type { PaperModel } from '#shared/template/paper-model'
import { cleanCounty, ruleData } from '../../fixtures/county-year'
import { wholeTermination } from '../../fixtures/records/contract-change'
import { wholeBody } from '../../fixtures/records/whole-body'

const { county: atSigning, project } = cleanCounty()
/** The service is over, and its evaluation done, on a contract that is held. */
const county = { ...atSigning, today: '2024-05-06', signings: new Map([[project.id, 'signed' as const]]) }
const set = { ...(contents as DataSet), scope: '', by: 'program' as const, stopped: false, number: 0 }
const resources = { rules: { ...ruleData, sets: [set] } } as unknown as PaperFacts['resources']

/** A sample that was drawn, of nobody. */
const none = { good: 0, bad: 0, pending: 0 }
const drawn = {
  drawId: 'd1',
  draws: 1,
  seed: '7',
  shareBp: 3_000,
  basis: wholeBasis,
  population: 10,
  drawnAt: '2023-07-01T02:00:00Z',
  strata: [],
  drawn: none,
  obligatory: { ...none, byReason: {} },
  replaced: 0,
}

/** Papers of a later state than the first. */
const madeIn: Readonly<Record<string, string>> = {
  'archive-list': 'handed',
  'rectification-review': 'corrected',
}

/** Of two papers of one kind, what the other one is of. */
const saysOf: Readonly<Record<string, Body>> = {
  'practice-note': { scope: 'projects' },
  'urging-letter': { addressee: county.contractors[0]!.name },
  'rectification-notice': { addressee: county.contractors[0]!.name },
  'termination-agreement': { ...contractChange.blank, ...wholeTermination('2023-12-31'), signedOn: '2023-03-20' },
}

const accepted = {
  id: 'record-1',
  kind: acceptance.id,
  owner: 'project',
  ownerId: project.id,
  state: acceptedState,
  title: '验收',
  body: { ...acceptance.blank, stage: '第3期', acceptedOn: '2023-03-20', conclusion: 'passed' },
} as unknown as RecordEntry

/** What it rests on, beside the records its body names. */
const beside: Readonly<Record<string, RecordEntry[]>> = {
  'settlement-sheet': [accepted],
  'acceptance-announcement': [accepted],
}

/** And beside what it names. */
const besideNamed: Readonly<Record<string, RecordEntry[]>> = {
  'payment-request': [
    {
      id: 'record-2',
      kind: workPlan.id,
      owner: 'project',
      ownerId: project.id,
      state: filedState,
      title: '工作方案',
      body: { ...workPlan.blank, concludedOn: '2023-03-19' },
    } as unknown as RecordEntry,
  ],
}

const named = (kind: RecordKind): RecordEntry[] =>
  Object.values(kind.fields).flatMap(({ ofKinds = [] }) =>
    recordKinds
      .filter(({ id }) => id === ofKinds[0])
      .map(
        ({ id, blank }) =>
          ({
            id: 'record-1',
            kind: id,
            ownerId: project.id,
            state: '',
            title: '',
            body: blank,
          }) as unknown as RecordEntry,
      ),
  )

function modelOf({ made, id }: Paper, input: unknown) {
  if (made.by === 'template') return made.model(input, '', numberOf({ title: '文书' }, { place: 1 }))
  if (made.writer === 'tables-xlsx') return (made.written(input, '') as TablesWritten & { model: PaperModel }).model
  throw new Error(`${id} is of a writer this test knows nothing of`)
}

/** The paper as a screen would make it of that body, with a file in every slot. */
function made(paper: Paper, kind: RecordKind, body: Body) {
  const ownerId = { county: '', year: '2023', project: project.id, contractor: 'c1' }[kind.owner]
  const state = madeIn[paper.id] ?? initialState(kind)
  const record = { id: 'r1', kind: kind.id, owner: kind.owner, ownerId, state, body, title: '' } as RecordEntry
  const slots = kind.slots.map(({ id }) => ({
    id,
    recordId: 'r1',
    slot: id,
    fileName: `${id}.pdf`,
    sha256: '0'.repeat(64),
    sizeBytes: 1,
    addedAt: '2023-03-02T02:00:00Z',
    removed: false,
  }))
  const facts = {
    county,
    resources,
    of: { type: 'record' as const, record },
    records: beside[paper.id] ?? [...named(kind), ...(besideNamed[paper.id] ?? [])],
    held: { ...nothingHeld, slots },
    sample: kind.sampleRule ? { standing: drawn, households: [] } : null,
  }
  const barred = paper.barred?.(facts) ?? null
  const input = paper.inputOf(facts)
  if (barred) return { barred: barred.params.detail, missing: [] }
  if (!input.ok) throw new Error(`${paper.id} is not made of a whole record`)
  return { barred: null, missing: modelOf(paper, input.value).missing.map(({ name }) => name) }
}

const ofRecords = papers.flatMap((paper) => {
  const kind = recordKinds.find(
    ({ id }) => paper.owner === 'record' && paper.made.by === 'template' && id === paper.recordKind,
  )
  return kind ? [[paper.title, paper, kind] as const] : []
})

test.each(ofRecords)('%s asks for nothing that the form of its record lets stay empty', (_title, paper, kind) => {
  const whole = { ...wholeBody(kind, project.id), ...saysOf[paper.id] }
  expect(made(paper, kind, whole)).toEqual({ barred: null, missing: [] })
  const left = Object.keys(kind.fields).map((name) => ({
    name,
    ...made(paper, kind, { ...whole, [name]: kind.blank[name] }),
  }))
  expect(left.filter(({ missing }) => missing.length > 0)).toEqual([])
  for (const { name, barred } of left) if (barred !== null) expect(barred).toContain(kind.fields[name]!.label)
})

import { projectName } from '../project/project-name'
import type { RecordKind } from '../records/kind'
import { recordName } from '../records/record-name'
import { recordKinds } from '../records/registry'
import type { DueSource } from './due-facts'
import { ofYearName } from './due-item'

const kinds = new Map(recordKinds.map((kind) => [kind.id, kind]))

/** The contract's obligations tell these with the same day, and of several the one that counts. */
const ofObligations: ReadonlySet<string> = new Set(['work-plan', 'service-report', 'rectification'])

/** Every record that waits for a day of its own, of whatever kind: a complaint's answer, the reply to a feedback, what a letter urged. */
export const recordDues: DueSource = ({ records, county, today }) => {
  const names = new Map([
    ...county.contractors.map(({ id, name }) => [id, name] as const),
    ...county.projects.map((project) => [project.id, projectName(project)] as const),
  ])
  return records.flatMap(({ id, kind: kindId, owner, ownerId, title, state, dueOn }) => {
    const kind = kinds.get(kindId)
    if (dueOn === null || !kind || ofObligations.has(kindId)) return []
    const called = recordName(kind.title, title)
    const step = stepWanted(kind, state)
    return [
      {
        key: `record-${id}`,
        sort: kind.title,
        title: step === null ? called : `${called}，待${step}`,
        of: owner === 'year' ? ofYearName(Number(ownerId), today) : (names.get(ownerId) ?? ''),
        dueOn,
        basis: null,
        status: '',
        place: { to: 'record' as const, owner, ownerId, kind: kindId, id },
      },
    ]
  })
}

/** The step that leads on from where it stands; null = none does. */
function stepWanted({ states }: RecordKind, state: string): string | null {
  const order = Object.keys(states?.states ?? {})
  const next = Object.entries(states?.states[state]?.next ?? {})
  return next.find(([to]) => order.indexOf(to) > order.indexOf(state))?.[1].title ?? null
}

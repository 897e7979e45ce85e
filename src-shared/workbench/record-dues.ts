import { recordKinds } from '../records/registry'
import type { DueSource } from './due-facts'

const kindTitles = new Map(recordKinds.map(({ id, title }) => [id, title]))

/** Told by the obligations of the contract, with the same day. */
const toldElsewhere: ReadonlySet<string> = new Set(['work-plan', 'service-report', 'rectification'])

/** Every record that waits for a day of its own: a complaint's answer, a meeting's decisions, an inspection's rectification. */
export const recordDues: DueSource = ({ records, county }) => {
  const names = new Map([...county.projects, ...county.contractors].map(({ id, name }) => [id, name]))
  return records.flatMap(({ id, kind, owner, ownerId, title, dueOn }) => {
    if (dueOn === null || toldElsewhere.has(kind)) return []
    const of = names.get(ownerId) ?? ''
    const place = { to: 'record' as const, projectId: owner === 'project' ? ownerId : null, kind, id }
    const kindTitle = kindTitles.get(kind) ?? ''
    const said = title.startsWith(kindTitle) ? title : `${kindTitle}：${title}`
    return [{ key: `record-${id}`, title: said, of, dueOn, basis: null, status: '', place }]
  })
}

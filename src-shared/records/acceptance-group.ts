import { isOfContractor } from '../contractor/of-contractor'
import type { Acceptance } from './acceptance-body'
import { type Lack, lackIf, type RecordFacts } from './record-field'

/** 验收组: 单数≥3 (papers-more, acceptance plan). */
const fewest = 3

const named = ({ members }: Acceptance): number =>
  new Set(members.map(({ name }) => name.trim()).filter((name) => name !== '')).size

/** Three at least, and nobody of the contractor among them judging its own work. */
export function groupLacks(body: Acceptance, { contractor }: RecordFacts): Lack[] {
  const { members } = body
  const count = named(body)
  return [
    ...lackIf(members.length > 0 && count < fewest, 'members', `验收组只有${count}人，应不少于${fewest}人`),
    ...members
      .filter(({ unit, name }) => isOfContractor(unit, contractor) || isOfContractor(name, contractor))
      .map(({ id, name }) => ({
        field: `members.${id}.unit`,
        text: `${name.trim() || '该成员'}是承接主体的人，不能参加验收组`,
      })),
  ]
}

export const groupRemarks = (body: Acceptance): string[] => {
  const count = named(body)
  return count >= fewest && count % 2 === 0 ? [`验收组是${count}人，一般为单数。`] : []
}

import '../../ui/pilot-mark.css'
import { ActionIcon } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { pilot, type pilotScopes, pilotStates } from '#shared/records/pilot'
import type { RecordSummary } from '#shared/records/record-entry'
import { projectPilot } from '../../actions/pilots'
import { call } from '../../api'
import { useCommand } from '../../commands'
import { openRecord } from '../../open-record'
import { notifyError } from '../../ui/notify'

const scope: keyof typeof pilotScopes = 'projects'

/** 试点 of the project in hand: the mark leads to its record of 试点和经验推广; where there is none, one click begins it. */
export function ProjectPilot({ projectId, year }: { projectId: string; year: number }) {
  const [record, setRecord] = useState<RecordSummary | null | 'unread'>('unread')
  useEffect(() => {
    let isLeft = false
    void readPilot(projectId).then((found) => !isLeft && setRecord(found))
    return () => {
      isLeft = true
    }
  }, [projectId])

  async function go() {
    const known = record === 'unread' ? await readPilot(projectId) : record
    if (known) return openRecord(known)
    const body = { ...pilot.blank, scope, projectIds: [projectId] }
    const made = await call('record.create', { kind: pilot.id, ownerId: String(year), body })
    if (made.ok) openRecord({ owner: 'year', ownerId: String(year), kind: pilot.id, id: made.value.id })
    else notifyError(made.error)
  }
  useCommand(projectPilot, () => void go())

  if (record === 'unread') return null
  if (record === null)
    return (
      <ActionIcon
        variant="subtle"
        color="gray.8"
        aria-label={projectPilot.name}
        title={projectPilot.name}
        data-action={projectPilot.id}
        onClick={() => void go()}
      >
        <IconFlag size={17} aria-hidden="true" />
      </ActionIcon>
    )
  return (
    <button type="button" className="pilot-mark" title="打开试点和经验推广的登记" onClick={() => void go()}>
      {markOf(record.state)}
    </button>
  )
}

const markOf = (state: string): string => {
  if (pilotStates.has(state)) return '试点'
  return state === 'ended' ? '试点已结束' : '试点草稿'
}

/** Of several the one by which it is a pilot now, else the last. */
async function readPilot(about: string): Promise<RecordSummary | null> {
  const filter = { kind: pilot.id, owner: null, state: null, dueUntil: null, removed: false }
  const page = await call('record.list', { filter, order: 'updated', after: null, limit: 20, about })
  if (!page.ok) return null
  const { rows } = page.value
  return rows.find(({ state }) => pilotStates.has(state)) ?? rows[0] ?? null
}

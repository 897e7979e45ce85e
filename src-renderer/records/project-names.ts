import { useEffect, useState } from 'react'
import type { ProjectSummary } from '#shared/project/summary'
import type { RecordKind } from '#shared/records/kind'
import type { RecordAround } from '#shared/records/record-field'
import type { ValueNames } from '#shared/records/value-text'
import { call } from '../api'

/** The county's projects that are not in the 回收站, where a kind names projects. */
export function useProjects(kind: RecordKind): ProjectSummary[] {
  const [projects, setProjects] = useState<ProjectSummary[]>([])
  const wanted = Object.values(kind.fields).some(({ type }) => type === 'projects')
  useEffect(() => {
    let current = true
    if (!wanted) return
    void Promise.all([call('project.list', { status: 'active' }), call('project.list', { status: 'archived' })]).then(
      (lists) => {
        if (current) setProjects(lists.flatMap((list) => (list.ok ? list.value : [])))
      },
    )
    return () => {
      current = false
    }
  }, [wanted])
  return projects
}

export const titlesOf = (records: RecordAround['related']): ValueNames['records'] =>
  new Map(records.map(({ id, title }) => [id, title]))

export const namesOf = (projects: readonly ProjectSummary[]): ValueNames['projects'] =>
  new Map(projects.map(({ id, name }) => [id, name.trim() || '未命名项目']))

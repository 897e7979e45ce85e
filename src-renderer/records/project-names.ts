import { useEffect, useState } from 'react'
import type { ProjectName } from '#shared/project/summary'
import type { RecordKind } from '#shared/records/kind'
import type { RecordAround } from '#shared/records/record-field'
import type { ValueNames } from '#shared/records/value-text'
import { call } from '../api'

/** The county's projects that are not in the 回收站, where a kind names projects. */
export function useProjects(kind: RecordKind): ProjectName[] {
  const [projects, setProjects] = useState<ProjectName[]>([])
  const wanted = Object.values(kind.fields).some(({ type }) => type === 'projects')
  useEffect(() => {
    let current = true
    if (!wanted) return
    void call('project.names', null).then((names) => {
      if (current && names.ok) setProjects(names.value.filter(({ status }) => status !== 'binned'))
    })
    return () => {
      current = false
    }
  }, [wanted])
  return projects
}

export const titlesOf = (records: RecordAround['related']): ValueNames['records'] =>
  new Map(records.map(({ id, title }) => [id, title]))

export const namesOf = (projects: readonly ProjectName[]): ValueNames['projects'] =>
  new Map(projects.map(({ id, name }) => [id, name.trim() || '未命名项目']))

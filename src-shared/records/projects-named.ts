import type { RecordKind } from './kind'
import type { Body } from './record-field'

/** Ids of the projects a record names in its fields of projects, whatever its kind. */
export const projectsNamed = (kind: RecordKind, body: Body): string[] =>
  Object.entries(kind.fields).flatMap(([name, { type }]) => {
    const value = type === 'projects' ? body[name] : []
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
  })

/** The fields of projects of a record that is made for one. */
export const naming = (kind: RecordKind, projectId: string): Body =>
  Object.fromEntries(
    Object.entries(kind.fields).flatMap(([name, { type }]) => (type === 'projects' ? [[name, [projectId]]] : [])),
  )

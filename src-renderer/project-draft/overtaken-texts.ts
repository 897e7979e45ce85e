import type { Project } from '#shared/project/project'
import { projectScope, useUnreadableFields } from '../edits/unreadable'

/** A step back or forth takes along the unreadable texts that stood on a value it has changed, on whatever step they are. */
export function dropOvertaken(before: Project, after: Project): void {
  const { scopes, forget } = useUnreadableFields.getState()
  const scope = projectScope(before.id)
  for (const field of Object.keys(scopes[scope] ?? {})) {
    if (valueAt(before, field) !== valueAt(after, field)) forget(scope, field)
  }
}

/** What stands at a `data-field`: rows by their id, or by their place. */
function valueAt(project: Project, field: string): unknown {
  return field.split('.').reduce<unknown>((at, part) => {
    if (Array.isArray(at)) return at.find((row: { id?: string } | null) => row?.id === part) ?? at[Number(part)]
    return (at as Record<string, unknown> | null | undefined)?.[part]
  }, project)
}

import type { Project } from './project'

/** Projects that count in the county: neither binned nor another unit's. */
export const ownProjects = ({
  projects,
  guests,
}: {
  projects: readonly Project[]
  guests?: ReadonlyMap<string, unknown>
}): Project[] => projects.filter(({ id, status }) => status !== 'binned' && !guests?.has(id))

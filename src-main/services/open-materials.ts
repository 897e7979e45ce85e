import type { AppError } from '#shared/errors'
import type { Project } from '#shared/project/project'
import { projectName } from '#shared/project/project-name'
import { fail, ok, type Result } from '#shared/result'
import { listEvidence, type StoredEvidence } from '../store/evidence-repository'
import { findProject } from '../store/project-repository'
import type { Executor } from '../store/schema'
import { refused } from './record-writes'

/** The project whose materials may come, go and move. NOT_FOUND, PROJECT_BINNED. */
export async function openProject(tx: Executor, id: string): Promise<Result<Project>> {
  const project = (await findProject(tx, id))?.project
  if (!project) return fail('NOT_FOUND', { what: '该项目' })
  const binned = binnedProblem(project)
  return binned ? refused(binned) : ok(project)
}

/** PROJECT_BINNED; null = it is at work or archived. */
export const binnedProblem = (project: Project): AppError | null =>
  project.status === 'binned' ? { code: 'PROJECT_BINNED', params: { name: projectName(project) } } : null

/**
 * Those very files, which lie in one project that is open. NOT_FOUND where one of them is another project's, no file at all or
 * 移出; PROJECT_BINNED.
 */
export async function openFiles(
  tx: Executor,
  ids: readonly string[],
  projectId: string | undefined,
): Promise<Result<{ project: Project; files: StoredEvidence[] }>> {
  const open = projectId === undefined ? noSuchFile() : await openProject(tx, projectId)
  if (!open.ok) return open
  const there = new Map((await listEvidence(tx, open.value.id)).map((file) => [file.id, file]))
  const files = [...new Set(ids)].flatMap((id) => there.get(id) ?? [])
  return files.length === new Set(ids).size ? ok({ project: open.value, files }) : noSuchFile()
}

export const noSuchFile = () => fail('NOT_FOUND', { what: '该材料' })

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestBackend, temporaryFolder } from '../../store/county-fixture'
import { docxText } from '../docx-text'

/** The bytes of a paper that was generated and saved outside. */
export async function savedPaper(
  { get }: Pick<TestBackend, 'get'>,
  paper: { kind: string; ownerId: string; templateId?: string },
): Promise<Uint8Array> {
  const { id, fileName } = await get('paper.generate', paper)
  const path = join(temporaryFolder(), fileName)
  await get('file.saveAs', { of: 'document', id, path })
  return new Uint8Array(readFileSync(path))
}

/** The text of that paper for a project of which only its name is known. */
export async function textOfNewProject(backend: Pick<TestBackend, 'get'>, kind: string): Promise<string> {
  const { id } = await backend.get('project.create', { name: '新项目', year: 2023, catalogCode: 'SW-02' })
  return docxText(await savedPaper(backend, { kind, ownerId: id }))
}

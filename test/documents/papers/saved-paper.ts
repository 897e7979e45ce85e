import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestBackend, temporaryFolder } from '../../store/county-fixture'

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

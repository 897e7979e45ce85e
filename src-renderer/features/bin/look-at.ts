import { previewOf } from '#shared/documents/openable'
import type { BinItem } from '#shared/history/bin'
import { useNavigation } from '../../navigation'
import { stepOfKind } from '../../project-steps'
import { showPreview } from '../preview/preview-state'
import { openElsewhere } from '../preview/told-file'

/** Opens it where it is shown; `toHistory` for what no screen shows any more. */
export async function lookAt({ id, view }: BinItem, toHistory: (of: string) => void): Promise<void> {
  const at = useNavigation.getState()
  if (view.by === 'project') return at.openProject(id)
  if (view.by === 'history') return toHistory(view.of)
  if (view.by === 'file') {
    const { file, fileName } = view
    const preview = previewOf(fileName)
    if (preview) return showPreview({ ...file, fileName, preview })
    return openElsewhere(file)
  }
  const { kind, owner, ownerId } = view
  if (owner === 'project') at.openOfProject(ownerId, stepOfKind(kind)?.tab ?? 'basics', { kind, id })
  else at.openRecords(kind, id)
}

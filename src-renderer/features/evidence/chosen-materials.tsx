import type { EvidenceFile } from '#shared/documents/document-version'
import { ChosenBar } from './chosen-bar'
import { useChosenRows } from './chosen-rows'
import { removeAll } from './slot-files'
import { useEvidenceManaging } from './use-evidence-managing'

interface ChosenMaterialsProps {
  scope: string
  allFiles: readonly EvidenceFile[]
}

/** The bar of the chosen files of a stage; nothing while none is chosen. */
export function ChosenMaterials(props: ChosenMaterialsProps) {
  const isOwn = useChosenRows((state) => state.scope === props.scope)
  return isOwn && <Bar {...props} />
}

function Bar({ scope, allFiles }: ChosenMaterialsProps) {
  const managing = useEvidenceManaging(allFiles)
  const files = allFiles.map((file) => ({ ...file, name: file.title || file.fileName }))
  const targets = (id: string) => {
    const file = allFiles.find((one) => one.id === id)
    return file && managing(file).move
  }
  return <ChosenBar scope={scope} files={files} targets={targets} remove={removeAll} />
}

import { type DeliveredFile, fileStates } from '#shared/delivery/delivery'
import { sizeText } from '#shared/text/size-text'
import { FileActions } from '../papers/file-actions'

/** A delivered file with what is amiss with it, and the ways to look at it. */
export function DeliveredFileLine({ file }: { file: DeliveredFile }) {
  const { number, path, sizeBytes } = file
  const stored = { id: String(number), fileName: path.slice(path.lastIndexOf('/') + 1), sizeBytes }
  return (
    <div className="delivered-file">
      <span>{fileText(file)}</span>
      {file.known && <FileActions stored={{ of: 'delivered', file: stored }} />}
    </div>
  )
}

function fileText({ path, state, reason, sizeBytes }: DeliveredFile): string {
  const amiss = [fileStates[state], reason].filter((text) => text !== '').join('：')
  return `${path}（${amiss === '' ? sizeText(sizeBytes) : amiss}）`
}

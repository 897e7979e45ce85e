import { useCallback, useState } from 'react'
import { call } from '../../api'
import { OpenElsewhere } from './evidence-preview'
import { PaperPreview } from './paper-preview'
import type { PreviewedFile } from './preview-state'

/** A Word paper as it is stored; one of unknown origin has been found fit to be unpacked. */
export function DocxPaper(file: PreviewedFile) {
  const { of, id, fileName } = file
  const [failed, setFailed] = useState(false)
  const load = useCallback(async () => {
    const read = await call('file.readDocx', { of, id })
    setFailed(!read.ok)
    return read
  }, [of, id])
  return (
    <>
      <PaperPreview label={fileName} testId="preview-docx" load={load} />
      {failed && <OpenElsewhere file={file} />}
    </>
  )
}

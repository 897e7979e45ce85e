import { useCallback, useEffect, useMemo, useState } from 'react'
import { OpenElsewhere } from './evidence-preview'
import { PaperPreview } from './paper-preview'
import type { PreviewedFile } from './preview-state'
import { readToShow } from './told-file'

/** A Word paper as it is stored; one of unknown origin has been found fit to be unpacked. */
export function DocxPaper(file: PreviewedFile) {
  const { of, id, fileName } = file
  const [failed, setFailed] = useState(false)
  const stopper = useMemo(() => new AbortController(), [])
  useEffect(() => () => stopper.abort(), [stopper])
  const load = useCallback(async () => {
    const read = await readToShow('file.readDocx', { of, id }, stopper.signal)
    setFailed(!read.ok)
    return read
  }, [of, id, stopper])
  return (
    <>
      <PaperPreview label={fileName} testId="preview-docx" load={load} />
      {failed && <OpenElsewhere file={file} />}
    </>
  )
}

import { useCallback, useEffect, useMemo, useState } from 'react'
import { OpenElsewhere } from './evidence-preview'
import type { PreviewedFile } from './preview-state'
import { SheetPreview } from './sheet-preview'
import { readToShow } from './told-file'

/** The sheets of a stored workbook, merged cells, dates and numbers as they are shown in it. */
export function StoredSheets(file: PreviewedFile) {
  const { of, id, fileName } = file
  const [failed, setFailed] = useState(false)
  const stopper = useMemo(() => new AbortController(), [])
  useEffect(() => () => stopper.abort(), [stopper])
  const load = useCallback(async () => {
    const read = await readToShow('file.sheets', { of, id }, stopper.signal)
    setFailed(!read.ok)
    return read.ok ? { ok: true as const, value: { sheets: read.value } } : read
  }, [of, id, stopper])
  return (
    <>
      <SheetPreview label={fileName} testId="preview-sheets" load={load} />
      {failed && <OpenElsewhere file={file} />}
    </>
  )
}

import { useCallback, useState } from 'react'
import { call } from '../../api'
import { OpenElsewhere } from './evidence-preview'
import type { PreviewedFile } from './preview-state'
import { SheetPreview } from './sheet-preview'

/** The sheets of a stored workbook, merged cells, dates and numbers as they are shown in it. */
export function StoredSheets(file: PreviewedFile) {
  const { of, id, fileName } = file
  const [failed, setFailed] = useState(false)
  const load = useCallback(async () => {
    const read = await call('file.sheets', { of, id })
    setFailed(!read.ok)
    return read.ok ? { ok: true as const, value: { sheets: read.value } } : read
  }, [of, id])
  return (
    <>
      <SheetPreview label={fileName} testId="preview-sheets" load={load} />
      {failed && <OpenElsewhere file={file} />}
    </>
  )
}

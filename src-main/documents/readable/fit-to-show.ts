import { ok, type Result } from '#shared/result'
import { readPackage } from '../template/package-reader'
import { viewLimits } from '../workbook/view-sheets'

/** Whether a .docx of unknown origin may be unpacked by the window: its sizes as declared and as found. TEMPLATE_HOSTILE. */
export async function fitToShow({ bytes }: { bytes: Uint8Array }): Promise<Result<null>> {
  const unpacked = await readPackage(bytes, viewLimits, 'docx')
  return unpacked.ok ? ok(null) : unpacked
}

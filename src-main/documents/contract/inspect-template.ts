import { contractPaper } from '#shared/contract/contract-words'
import { ok, type Result } from '#shared/result'
import type { TemplateInspection } from '#shared/template/inspection'
import { compileTemplate } from '../template/compile-template'

/** What a .docx lacks to serve as a contract template; TEMPLATE_HOSTILE when it must not be opened at all. */
export async function inspectTemplate(bytes: Uint8Array): Promise<Result<TemplateInspection>> {
  const checked = await compileTemplate(bytes, contractPaper)
  return checked.ok ? ok(checked.value.inspection) : checked
}

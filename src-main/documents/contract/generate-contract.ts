import type { ContractModel } from '#shared/contract/contract-model'
import { contractPaper } from '#shared/contract/contract-words'
import { fail, type Result } from '#shared/result'
import { describeInspection } from '#shared/template/inspection'
import { compileTemplate } from '../template/compile-template'
import { fillTemplate } from '../template/fill-template'

/**
 * Contract .docx from model and template. CONTRACT_BLOCKED while the model has gaps (unless a preview), TEMPLATE_HOSTILE
 * or TEMPLATE_INVALID for the template.
 */
export async function generateContract(model: ContractModel, template: Uint8Array): Promise<Result<Uint8Array>> {
  if (!model.preview && model.missing.length > 0) return fail('CONTRACT_BLOCKED', gaps(model))
  const checked = await compileTemplate(template, contractPaper)
  if (!checked.ok) return checked
  const { compiled, inspection } = checked.value
  return compiled ? fillTemplate(compiled, model) : fail('TEMPLATE_INVALID', { detail: describeInspection(inspection) })
}

function gaps({ missing }: ContractModel): Record<string, string> {
  const list = missing.map(({ name, clause }) => `${name}（${clause}）`).join('、')
  return { count: String(missing.length), detail: `尚未填写：${list}。` }
}

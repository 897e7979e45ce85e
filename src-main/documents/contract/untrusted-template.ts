import type { ContractModel } from '#shared/contract/contract-model'
import type { Result } from '#shared/result'
import type { TemplateInspection } from '#shared/template/inspection'
import { generateContract } from './generate-contract'
import { inspectTemplate } from './inspect-template'

// What a worker does with a template of unknown origin; it remembers the ones it compiled as the program does.

export const inspect = ({ template }: { template: Uint8Array }): Promise<Result<TemplateInspection>> =>
  inspectTemplate(template)

export const fill = ({
  model,
  template,
}: {
  model: ContractModel
  template: Uint8Array
}): Promise<Result<Uint8Array>> => generateContract(model, template)

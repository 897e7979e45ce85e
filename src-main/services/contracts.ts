import type { ContractInput } from '#shared/contract/contract-input'
import { contractModel } from '#shared/contract/contract-model'
import type { CountyYear } from '#shared/law/county-year'
import { check } from '#shared/norms/check'
import type { Project } from '#shared/project/project'
import { fail, ok, type Result } from '#shared/result'
import { contractFacts } from '#shared/review/contract-facts'
import { findProject } from '../store/project-repository'
import { type CountyContext, type Handler, instantOf } from './context'
import { contractInputOf } from './contract-input'
import { readCountyYear } from './county-year'
import { withProject } from './norms'
import { reviewed } from './paper-review'
import { sourceOf } from './paper-sources'
import { generateContract } from './paper-writers'
import { paperFileName, storePaper } from './papers'
import { type TemplateInUse, templateInUse } from './templates'

const noProject = () => fail('NOT_FOUND', { what: '该项目' })

/** The contract as it would be now; allowed with findings, never stored. */
export const previewContract: Handler<'contract.preview', CountyContext> = async (county, { projectId }) => {
  const stored = await findProject(county.db, projectId)
  if (!stored) return noProject()
  const countyYear = withProject(await readCountyYear(county), stored.project)
  const template = await templateInUse(county)
  if (!template.ok) return template
  const bytes = await makeContract(county, countyYear, stored.project, {
    template: template.value,
    preview: true,
  })
  return bytes.ok ? ok({ bytes: bytes.value, fileName: paperFileName(stored.project.name, 'contract', null) }) : bytes
}

/** CONTRACT_BLOCKED while a finding of level error stands; otherwise the next numbered version. */
export const generate: Handler<'contract.generate', CountyContext> = async (county, { projectId }) => {
  const stored = await findProject(county.db, projectId)
  if (!stored) return noProject()
  const { project } = stored
  const countyYear = withProject(await readCountyYear(county), project)
  const errors = check(countyYear, projectId).filter(({ level }) => level === 'error')
  if (errors.length > 0) return fail('CONTRACT_BLOCKED', { count: String(errors.length) })
  const template = await templateInUse(county)
  if (!template.ok) return template
  return storePaper(county, {
    projectId,
    projectName: project.name,
    kind: 'contract',
    templateName: template.value.name,
    madeOf: sourceOf(county, 'contract', countyYear, project),
    make: () => makeContract(county, countyYear, project, { template: template.value, preview: false }),
  })
}

async function makeContract(
  county: CountyContext,
  countyYear: CountyYear,
  project: Project,
  { template, preview }: { template: TemplateInUse; preview: boolean },
): Promise<Result<Uint8Array>> {
  const input = contractInputOf(county.resources, countyYear, project, preview)
  return input.ok ? contractBytes(county, input.value, template) : input
}

/** As Word writes it into a document's properties. */
const wholeSeconds = (clock: Pick<CountyContext, 'now'>) => instantOf(clock).replace(/\.\d+Z$/, 'Z')

/** The contract; what is no preview is read back before anyone gets it: PAPER_FLAWED. */
export async function contractBytes(
  clock: Pick<CountyContext, 'now'>,
  input: ContractInput,
  template: Pick<TemplateInUse, 'bytes' | 'isOwn'>,
): Promise<Result<Uint8Array>> {
  const made = await generateContract({ ...contractModel(input), madeAt: wholeSeconds(clock) }, template)
  return made.ok && !input.preview ? reviewed(made.value, contractFacts(input, template.isOwn)) : made
}

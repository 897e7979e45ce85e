import { compareDates, type IsoDate } from '../dates'
import type { DocumentVersion } from '../documents/document-version'
import { defaultTemplateId, defaultText, type TemplateInfo } from './template-about'

/**
 * What the next version of a paper is made with, and why; `unkept`: the program's own as it is today, since that of the last
 * one was not kept, or goes with other data; `gone`: the office's that the last one was made with is not here any more.
 */
export type TemplateChoice =
  | { id: string; why: 'last' | 'day' | 'unkept'; day: IsoDate }
  | { gone: string; day: IsoDate }

/**
 * The template of the version before, known by its bytes; without one the newest that is enabled on the day of what the paper
 * is of, else the program's own. What was made with a template that is gone gets no other until somebody chooses it.
 */
export function nextTemplate(
  last: Pick<DocumentVersion, 'template' | 'templateName'> | undefined,
  templates: readonly TemplateInfo[],
  day: IsoDate,
): TemplateChoice {
  const office = templates.filter(({ isDefault, removed }) => !isDefault && !removed)
  if (last?.template?.by === 'program') {
    const { sha256 } = last.template
    const same = templates.find((one) => one.isDefault && sha256 !== null && one.sha256 === sha256)
    return same ? { id: same.id, why: 'last', day } : { id: defaultTemplateId, why: 'unkept', day }
  }
  if (last?.template) {
    const { sha256 } = last.template
    const same = office.find((one) => one.sha256 === sha256)
    return same ? { id: same.id, why: 'last', day } : { gone: last.templateName, day }
  }
  const enabled = office.flatMap(({ id, enabledFrom, importedAt }) =>
    enabledFrom !== null && compareDates(enabledFrom, day) <= 0 ? [{ id, enabledFrom, importedAt }] : [],
  )
  const [newest] = enabled.sort(
    (a, b) => compareDates(b.enabledFrom, a.enabledFrom) || (b.importedAt ?? '').localeCompare(a.importedAt ?? ''),
  )
  return { id: newest?.id ?? defaultTemplateId, why: 'day', day }
}

type MadeWith = Pick<DocumentVersion, 'template'>

/** Whether a version that nobody asked another template for was made with another default than the one before. */
export const isRenewed = (last: MadeWith | undefined, { template }: MadeWith): boolean =>
  last?.template?.by === 'program' && template?.by === 'program' && last.template.sha256 !== template.sha256

/** 《本旗合同范本》（2024年第1版），to be read; `isFromTemplate`: of a kind that is made from one, so that none on record is said. */
export function madeWithText(
  { templateName, template }: Pick<DocumentVersion, 'template' | 'templateName'>,
  { isFromTemplate = false } = {},
): string {
  if (template === null && isFromTemplate) return `${templateName || '范本'}（版本未注明）`
  if (template === null) return templateName
  return template.by === 'office' ? `${templateName}（${template.version}）` : defaultText(templateName, template)
}

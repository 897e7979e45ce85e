export interface TemplateInspection {
  usable: boolean
  /** Placeholders the program does not know. */
  unknown: string[]
  /** Mandatory placeholders that are not there. */
  missing: string[]
  /** Unpaired conditions, nested tables in rows, stray brackets, each with its place. */
  problems: string[]
  /** What looks like a placeholder and is none, links that stay: usable all the same. */
  warnings: string[]
}

/** One line that names every key, for TEMPLATE_INVALID. */
export function describeInspection({ unknown, missing, problems }: TemplateInspection): string {
  return [
    unknown.length > 0 ? `不认识的占位符：${unknown.join('、')}` : '',
    missing.length > 0 ? `缺少的占位符：${missing.join('、')}` : '',
    ...problems,
  ]
    .filter(Boolean)
    .join('；')
}

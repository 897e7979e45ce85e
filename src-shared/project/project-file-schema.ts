import { z } from 'zod'
import { budgetVersionSchema } from '../budget/budget-schema'
import { contractorSchema } from '../contractor/contractor-schema'
import { countyProfileSchema, yearParametersSchema } from '../county/county-schema'
import { parseInput } from '../parse-input'
import type { Result } from '../result'
import type { ProjectFile } from './project-file'
import { projectSchema } from './project-schema'

const onceEach = (ids: string[]) => new Set(ids).size === ids.length

export const projectFileSchema: z.ZodType<ProjectFile> = z
  .strictObject({
    format: z.literal('goufutong.project', { error: '不是购服通的项目数据文件（format 应为 goufutong.project）' }),
    formatVersion: z.literal(1, { error: '项目数据文件的版本不能识别（formatVersion 应为 1）' }),
    profile: countyProfileSchema,
    years: z.array(yearParametersSchema).max(100),
    project: projectSchema,
    budgetVersions: z.array(budgetVersionSchema).max(1000),
    contractors: z.array(contractorSchema).max(1000),
    otherProjects: z.array(projectSchema).max(1000),
  })
  .refine(({ project, otherProjects }) => onceEach([project, ...otherProjects].map(({ id }) => id)), '项目编号重复')
  .refine(({ budgetVersions }) => onceEach(budgetVersions.map(({ id }) => id)), '预算版本编号重复')
  .refine(({ budgetVersions }) => onceEach(budgetVersions.map(({ number }) => String(number))), '预算版本序号重复')
  .refine(({ years }) => onceEach(years.map(({ year }) => String(year))), '年度参数重复')
  .refine(({ contractors }) => onceEach(contractors.map(({ id }) => id)), '承接主体编号重复')

/** Reads a project file; annotations under the top-level key 说明 are allowed and dropped. INPUT_INVALID otherwise. */
export function readProjectFile(value: unknown): Result<ProjectFile> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return parseInput(projectFileSchema, value)
  const { 说明: _annotations, ...data } = value as Record<string, unknown>
  return parseInput(projectFileSchema, data)
}

import { z } from 'zod'
import { defineDataKind } from '../data-sets/data-set'
import { idSchema } from '../ids'
import { type ExpectedPaper, type ExpectedPapers, expectedPapers } from '../materials/expected-papers'

const title = z.string().trim().min(1).max(100)

const papers: z.ZodType<ExpectedPaper[]> = z
  .array(
    z.strictObject({
      title,
      also: z.array(title).max(20).optional(),
      not: z.array(title).max(20).optional(),
      made: z.array(idSchema).max(20).optional(),
      only: z.enum(['survey', 'otherService', 'publicProcurement', 'internalControl']).optional(),
      ifAny: z.boolean().optional(),
      retained: z.boolean().optional(),
    }),
  )
  .max(200)
  .refine((all) => new Set(all.map((paper) => paper.title)).size === all.length, '同一阶段的材料重名')

/** 应有材料 of each stage. */
export const materialSlots = defineDataKind<ExpectedPapers>({
  id: 'material-slots',
  title: '应有材料清单',
  about: '事前、事中、事后各应有哪些材料，缺的在材料一步和材料包清单里列出',
  schema: z.strictObject({ before: papers, during: papers, after: papers }),
  at: null,
  own: [
    {
      id: 'material-slots',
      kind: 'material-slots',
      title: '各阶段应有材料',
      version: '2023.1',
      status: 'default',
      source:
        '建议值：按通知附件1《政府购买社会救助服务工作操作流程》和档案管理习惯整理，附件2至5原文未取得，非官方清单',
      effectiveFrom: '2023-02-22',
      effectiveTo: null,
      body: expectedPapers,
    },
  ],
  scopeOf: () => '',
})

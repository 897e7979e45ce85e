import type { PlatformEntry } from '#shared/records/platform-entry'
import { type SampleRecord, sampleRecord } from './sample-record'

const entry = (name: string, of: SampleRecord['of'], on: SampleRecord['on'], part: Partial<PlatformEntry>) => ({
  name,
  kind: 'platform-entry',
  of,
  on,
  typed: () => part,
})

/** Entered in the platform on that day, with its receipt. */
const entered = (name: string, of: SampleRecord['of'], on: SampleRecord['on'], part: Partial<PlatformEntry>) =>
  sampleRecord<PlatformEntry>({
    ...entry(name, of, on, { enteredOn: on, enteredBy: '示例录入员', ...part }),
    files: { receipt: '平台回执（截图）' },
    steps: ['entered'],
  })

/** What was uploaded to the Region's platform: the whole year in time, half of another project late, one begun. */
export const samplePlatform: readonly SampleRecord[] = [
  entered('entry-before', 'main', '2023-03-03', {
    stage: 'before',
    content: '项目基本信息、年度购买服务计划、预算书、绩效目标申报表',
    expected: 4,
    onTime: 4,
    dueOn: '2023-03-05',
    enteredBy: '示例丙',
  }),
  entered('entry-mended', 'main', '2023-05-12', {
    stage: 'before',
    content: '2%上限测算表、盖章的预算书（按反馈补录）',
    expected: 2,
    onTime: 2,
    dueOn: '2023-05-19',
    enteredBy: '示例丙',
    receiptNumber: 'PT20230512003（示例）',
    answersTo: '录入反馈2023-05-017（示例）',
  }),
  entered('entry-during', 'main', '2023-10-16', {
    stage: 'during',
    content: '前1,600户的调查表、入户照片和录音',
    expected: 1_600,
    onTime: 1_600,
    unit: '户',
    dueOn: '2023-10-20',
  }),
  entered('entry-after', 'main', '2024-04-17', {
    stage: 'after',
    content: '验收书、验收结果公告、满意度问卷汇总表',
    expected: 3,
    onTime: 3,
    dueOn: '2024-04-30',
  }),
  entered('west-entry', 'west', '2025-08-25', {
    stage: 'during',
    content: '全部300户的调查表和入户照片',
    expected: 300,
    onTime: 150,
    unit: '户',
    dueOn: '2025-08-22',
    notes: '网络中断，后150户晚录入三天',
  }),
  sampleRecord<PlatformEntry>(
    entry('next-entry', 'next', '2024-07-01', {
      stage: 'during',
      content: '第一批交来的调查表和入户照片',
      unit: '户',
      dueOn: '2024-07-15',
    }),
  ),
]

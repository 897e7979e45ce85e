import type { ArchiveBody } from '#shared/records/archive-schema'
import type { DataReturnBody } from '#shared/records/data-return'
import { unwrap } from '#shared/result'
import type { CountyContext } from '../context'
import { examine } from '../examine'
import { getRecord, saveRecord } from '../records'
import { attachAll } from './sample-files'
import { items, type SampleRecord, type SampleSteps, sampleRecord } from './sample-record'

/** Looks at what is stored, as if on that day. */
export const examineOn = (on: string) => async (county: CountyContext, id: string) => {
  const { revision } = unwrap(await getRecord(county, { id }))
  const found = unwrap(await examine(county, { id, revision }))
  const { files } = found.body as ArchiveBody
  const body = { ...found.body, files: files.map((row) => ({ ...row, checkedOn: on })) }
  unwrap(await saveRecord(county, { id, revision: found.revision, body }))
}

const enterArchivedOn = (on: string) => async (county: CountyContext, id: string) => {
  const { body, revision } = unwrap(await getRecord(county, { id }))
  unwrap(await saveRecord(county, { id, revision, body: { ...body, archivedOn: on } }))
}

/** Its list printed once the rest is typed, and signed. */
const signList = async (county: CountyContext, recordId: string) => {
  const { kind: id, ownerId } = unwrap(await getRecord(county, { id: recordId }))
  const kind = county.recordKinds.get(id)
  if (kind) await attachAll(county, { kind, recordId, ownerId }, { archive: '签字的归档清单' })
}

const handing = (on: string) => ({
  term: '30' as const,
  place: '示例档案室2号柜',
  virusScan: `${on}用杀毒软件查过，没有发现病毒`,
  handedBy: '示例承接人',
  receivedBy: '示例甲',
  supervisedBy: '示例丙',
  handedOn: on,
})

/** Why the app holds no folder of a household that was accepted. */
const onPaper = {
  notes:
    '经局务会议决定，本项目一户一档3,200份以纸质档案和移动硬盘移交，存示例档案室2号柜，没有在程序里登记电子文件夹（示例）',
}

const archive = (name: string, of: SampleRecord['of'], on: string, steps: SampleRecord['steps'] & object) =>
  sampleRecord<ArchiveBody>({
    name,
    kind: 'project-archive',
    of,
    on,
    typed: () =>
      steps.length === 0
        ? {}
        : { number: `示例档〔${on.slice(0, 4)}〕1号`, ...handing(on), ...(of === 'main' && onPaper) },
    ...(steps.length > 0 && { late: { handover: '签字盖章的档案移交清单' } }),
    steps,
  })

/** The handover, the certificate behind it, and of the next year's project what there is of them so far. */
export const sampleArchive: readonly SampleRecord[] = [
  archive('archive', 'main', '2024-04-20', [examineOn('2024-04-20'), 'handed']),
  sampleRecord<DataReturnBody>({
    name: 'data-return',
    kind: 'data-return',
    of: 'main',
    on: '2024-04-22',
    typed: () => ({
      trigger: 'ended',
      information: ['identity', 'family', 'income', 'recordings', 'forms'],
      entrusted: 3_200,
      handled: 3_200,
      carriers: items([
        {
          type: 'terminal' as const,
          place: '示例笔记本3台',
          way: 'overwritten' as const,
          on: '2024-04-21',
          executor: '示例承接人',
          witness: '示例丙',
        },
        {
          type: 'media' as const,
          place: '示例录音笔存储卡6张',
          way: 'shredded' as const,
          on: '2024-04-21',
          executor: '示例承接人',
          witness: '示例丙',
        },
      ]),
      backups: 'none',
      passedOn: 'none',
      verification: '逐台查看终端和账号，没有发现留存',
      verifiedBy: '示例甲',
      signer: '示例承接人',
      signedOn: '2024-04-22',
    }),
    files: { certificate: '签字盖章的个人信息返还和删除证明', proof: '交接单、删除截图' },
    steps: ['registered'],
  }),
  archive('next-archive', 'next', '2024-06-04', [examineOn('2024-06-04'), 'handed']),
  archive('next-archive-2', 'next', '2024-06-05', []),
  sampleRecord<DataReturnBody>({
    name: 'next-data-return',
    kind: 'data-return',
    of: 'next',
    on: '2024-06-05',
    typed: () => ({ trigger: 'ended' }),
  }),
]

/** When all the rest is there: looked at once more, and closed. */
export const sampleArchived: SampleSteps = {
  name: 'archive',
  on: '2024-05-12',
  steps: [examineOn('2024-05-12'), enterArchivedOn('2024-05-12'), signList, 'archived'],
}

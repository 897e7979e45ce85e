import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { wholeRegister } from '#shared/households/household'
import { type Result, unwrap } from '#shared/result'
import type { CountyContext } from '../context'
import { saveReasons } from '../deliveries/edits'
import { beginDelivery } from '../deliveries/take'
import { listPage } from '../households/lists'
import type { Jobs } from '../jobs'
import { sampleDocument } from './sample-document'
import { samplePicture, sampleSound } from './sample-traces'

type Files = Record<string, Uint8Array>

const signed = { note: '', reviewedBy: '示例丙', signedOn: '2024-06-28' } as const

/**
 * 一户一档 of the example: a first batch that was taken in, with a household in every standing, a folder that is nobody's and a
 * photograph that does not open; and a second one, registered where it lies among the app's own data, that was broken off.
 */
export async function deliverSample(county: CountyContext, projectId: string): Promise<void> {
  // Each household's own: the same bytes of two are told as 重复文件.
  const silent = async (of: number): Promise<Files> => ({
    '入户调查表（示例）.docx': await sampleDocument(`入户调查表 第${of}户`),
    '入户照片/示例.bmp': samplePicture(of),
  })
  const whole = async (of: number): Promise<Files> => ({
    ...(await silent(of)),
    '访问录音（示例）.wav': sampleSound(of),
  })
  const first = await mkdtemp(join(tmpdir(), 'goufutong-example-'))
  try {
    const batch = join(first, '示例第一批')
    await putFolders(batch, {
      'SL00001-示例户00001': await whole(1),
      'SL00002-示例户00002': await whole(2),
      'SL00003-示例户00003': await silent(3),
      'SL00004-示例户00004': { '入户照片/锁门（示例）.bmp': samplePicture(4) },
      'SL00005-示例户00005': { ...(await silent(5)), '入户照片/打不开（示例）.jpg': Buffer.from('示例') },
      '查无此户（示例）': await whole(8),
    })
    unwrap(await deliver(county, { projectId, path: batch, mode: 'taken' }))
  } finally {
    await rm(first, { recursive: true, force: true })
  }
  await explain(county, projectId)
  const second = join(county.userDataFolder, '示例交付文件夹', '示例第二批')
  await putFolders(second, { 'SL00006-示例户00006': await whole(6), 'SL00007-示例户00007': await whole(7) })
  await breakOff(county, { projectId, path: second, mode: 'registered' })
}

type Delivered = Omit<Parameters<typeof beginDelivery>[1], 'jobId'>

const deliver = (county: CountyContext, what: Delivered) => beginDelivery(county, { ...what, jobId: county.newId() })

async function putFolders(root: string, folders: Record<string, Files>): Promise<void> {
  for (const [folder, files] of Object.entries(folders)) {
    for (const [name, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(root, folder, name)), { recursive: true })
      await writeFile(join(root, folder, name), bytes)
    }
  }
}

/** Who refused to be recorded, and who was not at home. */
async function explain(county: CountyContext, projectId: string): Promise<void> {
  const page = unwrap(await listPage(county, { filter: wholeRegister(projectId), after: null, limit: 4 }))
  const [, , refused, absent] = page.rows
  if (!refused || !absent) return
  const saved: Result<null>[] = [
    await saveReasons(county, {
      householdId: refused.id,
      traces: ['recording'],
      reason: { ...signed, kind: 'refused', signedBy: refused.name },
    }),
    await saveReasons(county, {
      householdId: absent.id,
      traces: ['form', 'recording'],
      reason: { ...signed, kind: 'absent', note: '三次上门无人（示例）', signedBy: '示例村干部' },
    }),
  ]
  saved.forEach(unwrap)
}

/** The clerk breaks it off once its folders are listed: with the first word of how far it has come. */
async function breakOff(county: CountyContext, what: Delivered): Promise<void> {
  const { jobs } = county
  const run: Jobs['run'] = (start, work) =>
    jobs.run(start, ({ signal }) => work({ signal, onProgress: () => jobs.cancel(start.jobId) }))
  const impatient = { run, list: () => jobs.list() } as Jobs
  const begun = await deliver({ ...county, jobs: impatient }, what)
  if (begun.ok || begun.error.code !== 'CANCELLED')
    throw new Error('the second delivery of the example was not broken off')
}

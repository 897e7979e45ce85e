import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { countyFor, mib } from './county-of-households'
import { print, timed } from './measure'

// 200 papers in a batch: letters that urge, each of its own record, made, read back, stored and noted; against their bytes
// written to files of their own, and against the first one, which reads its template anew.

const count = 200
const { backend, get, folder, projectId } = await countyFor(1)
const ids: string[] = []
for (let at = 1; at <= count; at++) {
  const begun = await get('record.create', { kind: 'urging', ownerId: projectId, body: null })
  const matter = { id: 'matter', of: null, what: '工作报告', clause: 'C07', dueOn: '2023-06-27', status: '还没有收到' }
  const body = {
    ...begun.body,
    number: `示民函〔2023〕${at}号`,
    urgedOn: '2023-07-03',
    addressee: '示例旗睦邻社会工作服务中心',
    matters: [matter],
    doBy: '2023-07-07',
    replyWay: '纸质报告盖章报送',
    contact: '社会救助股，0470-0000002',
  }
  await get('record.save', { id: begun.id, revision: begun.revision, body })
  ids.push(begun.id)
}
const make = (ownerId: string) => get('paper.generate', { kind: 'urging-letter', ownerId })
const [first] = await timed(() => make(ids[0]!))
const rss = process.memoryUsage().rss
const [batch, papers] = await timed(async () => {
  const made: { sizeBytes: number }[] = []
  for (const id of ids) made.push(await make(id))
  return made
})
const [writing] = await timed(async () => {
  for (const [at, { sizeBytes }] of papers.entries())
    writeFileSync(join(folder, `${at}.docx`), Buffer.alloc(sizeBytes, at))
})
print(`${count} papers`, batch, writing, 'their bytes written')
print('each of them', batch / count, first, 'the first one')
console.log(`memory +${mib(process.memoryUsage().rss - rss)} MiB`)
await backend.close()

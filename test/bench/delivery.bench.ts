import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { below, jpeg, putFiles, sound } from '../fixtures/households/delivered'
import { areas } from '../fixtures/households/made-households'
import { started } from './started'

// 一户一档: folders of households taken in, registered and looked at again, against a plain copy and sha-256 of the same files;
// the picture of how complete they are against reading the register.

const folders = 300
const photoBytes = 200_000
const { root, backend, get } = started('delivery')
async function timed<T>(work: () => T | Promise<T>): Promise<[number, T]> {
  const start = performance.now()
  const answer = await work()
  return [performance.now() - start, answer]
}

await get('county.createSample', null)
const [summary] = await get('project.list', { status: 'active' })
const projectId = summary!.id
const project = await get('project.get', { id: projectId })
await get('project.save', { ...project, areas })
const codeOf = (at: number) => `JD${String(at).padStart(6, '0')}`
for (let at = 0; at < folders; at++) {
  const texts = { code: codeOf(at), name: `户主${at}`, area: areas[0]!, type: '低保' }
  await get('household.create', { projectId, texts, numbers: {} })
  const bytes = (of: string) => Buffer.concat([jpeg(), Buffer.alloc(photoBytes, `${at} ${of}`)])
  putFiles(
    join(root, 'delivered'),
    below(codeOf(at), {
      '入户调查表.jpg': Buffer.concat([bytes('form'), Buffer.from('ffd9', 'hex')]),
      '照片/1.jpg': Buffer.concat([bytes('photo'), Buffer.from('ffd9', 'hex')]),
      '录音.m4a': Buffer.concat([sound(), bytes('sound')]),
    }),
  )
}

/** Each file read once, digested, written elsewhere: no checks, no list, nothing kept of it. */
function copiedPlainly(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) copiedPlainly(source, target)
    else {
      createHash('sha256').update(readFileSync(source)).digest('hex')
      copyFileSync(source, target)
    }
  }
}

const path = join(root, 'delivered')
const [plain] = await timed(() => copiedPlainly(path, join(root, 'copy')))
const [taking] = await timed(() => get('delivery.begin', { projectId, path, mode: 'taken', jobId: 't' }))
const [registering] = await timed(() => get('delivery.begin', { projectId, path, mode: 'registered', jobId: 'r' }))
const { deliveries } = await get('delivery.overview', { projectId })
const registered = deliveries.find(({ mode }) => mode === 'registered')!
const [looking] = await timed(() => get('delivery.recheck', { id: registered.id, jobId: 'l' }))
const [standing, overview] = await timed(() => get('delivery.overview', { projectId }))
if (overview.files.complete < folders) throw new Error('not all came in')

const mib = ((folders * 3 * photoBytes) / 2 ** 20).toFixed(0)
process.stdout.write(
  `\n${folders} folders, ${folders * 3} files, ${mib} MiB; plain copy and sha-256: ${plain.toFixed(0)} ms\n`,
)
const print = (what: string, ms: number) =>
  process.stdout.write(
    `${what.padEnd(28)}${ms.toFixed(0).padStart(8)} ms${(ms / plain).toFixed(2).padStart(8)} x plain\n`,
  )
print('taken in', taking)
print('registered', registering)
print('looked at again', looking)
print('how complete', standing)
await backend.close()

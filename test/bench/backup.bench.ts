import { execFileSync } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { timed } from './measure'
import { started } from './started'

// Backup and check-up of a county whose materials fill 2 GB and then 5 GB, against `cp -r` and `sha256sum` of the same files in the
// same run; what one changed paper costs in time and bytes; the most memory the process holds meanwhile.

const fileBytes = 8 * 2 ** 20
const gb = 2 ** 30
const { root, backend, get } = started('backup')

const { folder } = await get('county.createSample', null)
const [summary] = await get('project.list', { status: 'active' })
const projectId = summary!.id
const backups = join(folder, '备份')
const evidence = join(folder, 'evidence')
const outside = join(root, 'outside')
mkdirSync(outside)

async function fillUpTo(bytes: number): Promise<void> {
  const one = Buffer.alloc(fileBytes)
  for (let number = Math.floor(bytesIn(evidence) / fileBytes); number * fileBytes < bytes; number++) {
    const path = join(outside, `录像${number}.mp4`)
    writeFileSync(path, randomFillSync(one))
    await get('evidence.add', { projectId, stage: 'during', title: `录像${number}`, path })
    rmSync(path)
  }
}

function bytesIn(of: string): number {
  const entries = readdirSync(of, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

/** With the most memory the process held while it ran, in MiB. */
async function held<T>(work: () => Promise<T>): Promise<{ ms: number; mib: number }> {
  let most = 0
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss())
  }
  const timer = setInterval(look, 20)
  const [ms] = await timed(work)
  clearInterval(timer)
  look()
  return { ms, mib: most / 2 ** 20 }
}

const make = () => get('backup.make', { kind: 'manual', jobId: 'b' })
const changedPaper = () => get('paper.generate', { kind: 'budget_docx', ownerId: projectId })
/** By a program nobody here wrote, over the same files; reading alone warms the disk's memory for both. */
const shell = (line: string) => timed(async () => void execFileSync('sh', ['-c', line], { cwd: root }))

function print(what: string, bytes: number, ms: number, floor: string, floorMs: number, mib: number): void {
  const rate = `${(bytes / 2 ** 20 / (ms / 1000)).toFixed(0)} MB/s`
  console.log(
    `${what.padEnd(34)}${(ms / 1000).toFixed(2).padStart(8)} s ${rate.padStart(10)}  ${(ms / floorMs).toFixed(2)} x ${floor} (${(floorMs / 1000).toFixed(2)} s)  RSS ${mib.toFixed(0)} MiB`,
  )
}

for (const size of [2 * gb, 5 * gb]) {
  await fillUpTo(size)
  rmSync(backups, { recursive: true, force: true })
  const bytes = bytesIn(evidence)
  console.log(
    `\n${(bytes / gb).toFixed(2)} GB in ${readdirSync(evidence, { recursive: true }).length} files and folders`,
  )
  const [summing] = await shell(`find '${evidence}' -type f -print0 | xargs -0 sha256sum > /dev/null`)
  const [copying] = await shell(`cp -r '${evidence}' copy && sync -f copy && rm -r copy`)
  const first = await held(make)
  print('first backup', bytes, first.ms, 'cp -r', copying, first.mib)
  const before = bytesIn(backups)
  await changedPaper()
  const next = await held(make)
  const grown = bytesIn(backups) - before
  const database = statSync(join(folder, 'county.sqlite')).size
  const share = ((grown * 100) / bytes).toFixed(2)
  print('after one changed paper', grown, next.ms, 'first backup', first.ms, next.mib)
  console.log(`  ${grown} bytes, ${share}% of all; the database alone has ${database}`)
  const checkUp = await held(() => get('checkUp.run', { jobId: 'c', auto: false }))
  // It reads the materials here and in the backups' pool.
  print('check-up', bytes, checkUp.ms, 'sha256sum', summing, checkUp.mib)
}
await backend.close()

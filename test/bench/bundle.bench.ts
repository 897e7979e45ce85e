import { execFileSync } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BundleEntry, exportBundle } from '#main/bundle/export-bundle'
import { verifyBundle } from '#main/bundle/verify-bundle'
import { unwrap } from '#shared/result'
import { median } from './median'

// 材料包 against what the machine can do: reading the same tree with `cat`, and packing it with Debian's `zip -0`. All
// in one run, in turns; both writers are timed until their bytes are on the disk.

const info = {
  projectId: 'bench',
  projectName: '导出测速',
  countyName: '示例旗县',
  bureauName: '示例旗县民政局',
  stage: '全部',
  createdOn: '2024-03-20',
  createdAt: '2024-03-20T02:00:00.000Z',
  appVersion: '0',
}
const mib = 1024 * 1024
const folder = mkdtempSync(join(tmpdir(), 'bundle-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

if (process.argv[2] === 'memory') {
  const before = process.resourceUsage().maxRSS / 1024
  const entries = JSON.parse(process.argv[3]!) as BundleEntry[]
  const path = join(folder, 'memory.zip')
  unwrap(await exportBundle({ entries, path, info, due: [] }))
  const exported = process.resourceUsage().maxRSS / 1024
  const verdict = unwrap(await verifyBundle(path))
  if (!verdict.good) throw new Error(JSON.stringify(verdict.problems))
  const verified = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ before, exported, verified, bundleMib: verdict.sizeBytes / mib }))
} else {
  await speed()
  memory()
  await bigFile()
}

async function speed(): Promise<void> {
  // 写实: photos and scans of 50 KB to 2 MB.
  const tree = join(folder, 'tree')
  const { entries, bytes } = writeTree(tree, 1000, (i) => 50_000 + ((i * 7919) % 40) * 50_000)
  const times: Record<'cat' | 'zip' | 'ours' | 'verify', number[]> = { cat: [], zip: [], ours: [], verify: [] }
  const path = join(folder, 'ours.zip')
  const peer = join(folder, 'peer.zip')
  for (let round = 0; round < 5; round++) {
    times.cat.push(seconds(() => shell(`find ${tree} -type f -print0 | xargs -0 cat > /dev/null`)))
    rmSync(peer, { force: true })
    times.zip.push(seconds(() => shell(`cd ${tree} && zip -q -0 -r ${peer} . && sync ${peer}`)))
    rmSync(path, { force: true })
    times.ours.push(await secondsOf(async () => void unwrap(await exportBundle({ entries, path, info, due: [] }))))
    times.verify.push(await secondsOf(async () => void unwrap(await verifyBundle(path))))
  }
  const rate = (name: keyof typeof times) => bytes / mib / median(times[name])
  console.log(`tree of ${entries.length} files, ${(bytes / mib).toFixed(0)} MiB, files warm in the cache, medians of 5`)
  for (const name of ['cat', 'zip', 'ours', 'verify'] as const) {
    const label = { cat: 'cat > /dev/null', zip: 'zip -0 + sync', ours: 'bundle export', verify: 'bundle verify' }[name]
    const against = `${(rate(name) / rate('cat')).toFixed(2)} x cat, ${(rate(name) / rate('zip')).toFixed(2)} x zip -0`
    console.log(`${label.padEnd(16)} ${rate(name).toFixed(0).padStart(5)} MiB/s   ${against}`)
  }
  for (const name of [tree, path, peer]) rmSync(name, { recursive: true })
}

/** In a process of its own: peak memory is a mark that never goes down. */
function memory(): void {
  const { entries } = writeTree(join(folder, 'big'), 9, (i) => (i === 0 ? 1024 * mib : 128 * mib))
  const args = [...process.execArgv, import.meta.filename, 'memory', JSON.stringify(entries)]
  const out = execFileSync(process.execPath, args, { encoding: 'utf8' })
  const { before, exported, verified, bundleMib } = JSON.parse(out) as Record<string, number>
  console.log(
    `bundle of ${bundleMib!.toFixed(0)} MiB: peak memory ${exported!.toFixed(0)} MiB after export, ${verified!.toFixed(0)} MiB after verify; ${before!.toFixed(0)} MiB before the work`,
  )
}

/** One file past 4 GiB (zip64): written, verified, and its end read by Python. */
async function bigFile(): Promise<void> {
  const file = join(folder, 'big.mp4')
  const sizeBytes = Math.floor(4.1 * 1024 * mib)
  shell(`truncate -s ${sizeBytes - 3} ${file} && printf end >> ${file}`)
  const path = join(folder, 'big.zip')
  const entries = [{ path: 'big.mp4', source: { file } }]
  const written = await secondsOf(async () => void unwrap(await exportBundle({ entries, path, info, due: [] })))
  const read = await secondsOf(async () => {
    const { good, problems } = unwrap(await verifyBundle(path))
    if (!good) throw new Error(JSON.stringify(problems))
  })
  const script = `import zipfile,sys
z=zipfile.ZipFile(sys.argv[1]); i=next(i for i in z.infolist() if i.filename.endswith('mp4'))
f=z.open(i); f.seek(i.file_size-3); print(i.file_size, f.read().decode())`
  const seen = execFileSync('python3', ['-c', script, path], { encoding: 'utf8' }).trim()
  if (seen !== `${sizeBytes} end`) throw new Error(`python read ${seen}`)
  console.log(
    `one file of 4.1 GiB: exported in ${written.toFixed(1)} s, verified in ${read.toFixed(1)} s, read by Python`,
  )
}

function writeTree(
  root: string,
  count: number,
  sizeOf: (i: number) => number,
): { entries: BundleEntry[]; bytes: number } {
  mkdirSync(root, { recursive: true })
  const block = randomFillSync(Buffer.alloc(2 * mib))
  const entries = Array.from({ length: count }, (_, i): BundleEntry => {
    const file = join(root, `入户照片${String(i).padStart(5, '0')}.jpg`)
    const to = openSync(file, 'w')
    block.writeUInt32LE(i)
    for (let left = sizeOf(i); left > 0; left -= block.length) writeSync(to, block, 0, Math.min(left, block.length))
    closeSync(to)
    return { path: `2-事中/佐证/${i}.jpg`, source: { file }, title: '入户照片' }
  })
  shell('sync')
  return {
    entries,
    bytes: entries.reduce((sum, { source }) => sum + ('file' in source ? statSync(source.file).size : 0), 0),
  }
}

function shell(command: string): void {
  execFileSync('sh', ['-c', command])
}

function seconds(work: () => void): number {
  const from = performance.now()
  work()
  return (performance.now() - from) / 1000
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}

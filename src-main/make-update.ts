import { generateKeyPairSync } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Platform, platforms } from '#shared/update/manifest'
import about from '../package.json'
import { migrations } from './store/migrations/all'
import { readRelease, releasePath } from './update/release'
import { endorse, publicKeyOf } from './update/signature'
import { packFolder, writeUpdate } from './update/write-update'

// For whoever releases. The private key lies where the command is told, never in the project.

const usage = `npm run make-update -- --new-key <私钥文件>
  生成一对密钥：私钥写到项目之外的这个文件，公钥加进 resources/update/release.json。已有公钥的，另加 --key <旧私钥>，由旧的为新的作保。
npm run make-update -- --key <私钥文件> --platform <${Object.keys(platforms).join('|')}> --payload <安装程序或程序文件夹> --notes <说明.txt> [--minimum 0.1.0] [--out dist]
  生成签过名的升级文件（.gftupdate）。说明每行一条，用民政业务的话写。`

const { values } = parseArgs({
  options: {
    'new-key': { type: 'string' },
    key: { type: 'string' },
    platform: { type: 'string' },
    payload: { type: 'string' },
    notes: { type: 'string' },
    minimum: { type: 'string', default: '0.1.0' },
    out: { type: 'string', default: 'dist' },
  },
})
const resources = resolve(import.meta.dirname, '../resources')
const here = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path)
const read = (path: string) => readFileSync(here(path), 'utf8')

process.exitCode = await run().catch((error: Error) => {
  process.stderr.write(`没有做成：${error.message}\n`)
  return 1
})

async function run(): Promise<number> {
  if (values['new-key']) return newKey(here(values['new-key']))
  const { key, platform, payload, notes, minimum, out } = values
  if (!key || !payload || !notes || !platform || !(platform in platforms)) {
    process.stderr.write(`${usage}\n`)
    return 1
  }
  const privatePem = read(key)
  const { keys, endorsed } = readRelease(resources)
  if (!keys.includes(publicKeyOf(privatePem)))
    throw new Error('程序里没有这把私钥的公钥，升级后的程序会认不出以后的升级文件')
  const name = `goufutong-${about.version}-${platform}`
  const path = join(here(out), `${name}.gftupdate`)
  const work = await mkdtemp(join(tmpdir(), 'goufutong-update-'))
  try {
    const isFolder = statSync(here(payload)).isDirectory()
    if (isFolder) await packFolder(here(payload), join(work, 'program.zip'))
    const manifest = await writeUpdate(
      {
        about: {
          version: about.version,
          minimum,
          platform: platform as Platform,
          schema: migrations.at(-1)!.version,
          releasedOn: new Date().toISOString().slice(0, 10),
          notes: read(notes)
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        },
        name: `${name}.${isFolder ? 'zip' : 'exe'}`,
        payload: isFolder ? join(work, 'program.zip') : here(payload),
        privatePem,
        endorsed,
      },
      path,
    )
    process.stdout.write(
      `${path}\n版本 ${manifest.version}，数据版本 ${manifest.schema}，${manifest.notes.length} 条说明。\n`,
    )
    return 0
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** A key that programs out there do not know yet is vouched for by the one they know. */
function newKey(path: string): number {
  if (`${path}/`.startsWith(`${dirname(resources)}/`)) throw new Error('私钥不能放在项目文件夹里')
  if (existsSync(path)) throw new Error('这个文件已经有了，没有覆盖')
  const release = readRelease(resources)
  const old = values.key ? read(values.key) : null
  if (release.keys.length > 0 && !old) throw new Error('程序里已有公钥，请用 --key 给出旧私钥，由它为新的作保')
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  const key = publicKeyOf(pem)
  writeFileSync(path, pem, { mode: 0o600 })
  const endorsed = old ? [...release.endorsed, endorse(key, old)] : release.endorsed
  const after = { ...release, keys: [...release.keys, key], endorsed }
  writeFileSync(releasePath(resources), `${JSON.stringify(after, null, 2)}\n`)
  process.stdout.write(`私钥：${path}（请离线保管，丢了就不能再发布升级文件）\n公钥：${key}\n`)
  return 0
}

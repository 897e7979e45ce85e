import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startBackend, temporaryFolder } from './county-fixture'
import { ageOpens, ageSeals, keyPair, passphrase } from './sealed-fixture'

const projectId = 'sample-2023-jiadiao'

async function office() {
  const userDataFolder = temporaryFolder()
  const backend = startBackend({ userDataFolder })
  await backend.get('county.createSample', null)
  const stick = temporaryFolder()
  const path = join(stick, '示例 材料包.zip.age')
  const scope = { projectId, stage: null, path }
  return {
    ...backend,
    stick,
    path,
    plain: () => backend.get('bundle.export', { ...scope, path: join(stick, '示例 材料包.zip'), jobId: 'plain' }),
    sealed: (seal: { passphrase: string } | { recipients: string[] }) =>
      backend.get('bundle.export', { ...scope, seal, jobId: 'sealed' }),
    open: (by: { passphrase: string } | { identity: string }) => backend.call('seal.open', { path, by, jobId: 'open' }),
    lent: () => readdirSync(userDataFolder).includes('lent') && readdirSync(join(userDataFolder, 'lent')),
  }
}

describe('a sealed bundle', () => {
  test('is opened by its passphrase to the very bundle, and lies nowhere in plain but where it was opened', async () => {
    const here = await office()
    const plain = await here.plain()
    const { contentCode, path } = await here.sealed({ passphrase })
    expect({ contentCode, path }).toEqual({ contentCode: plain.contentCode, path: here.path })
    expect(readdirSync(here.stick).sort()).toEqual(['示例 材料包.zip', '示例 材料包.zip.age'])
    expect(here.lent()).toEqual([])
    const opened = await here.open({ passphrase })
    expect(opened).toMatchObject({ ok: true, value: expect.stringMatching(/示例 材料包\.zip$/) })
    const verdict = await here.get('bundle.verify', { path: opened.ok ? opened.value : '', jobId: 'v' })
    expect(verdict).toMatchObject({ good: true, contentCode: plain.contentCode })
    await here.close()
    expect(here.lent()).toBe(false)
  })

  test('holds none of the words of what is in it', async () => {
    const here = await office()
    await here.plain()
    await here.sealed({ passphrase })
    const word = Buffer.from('示例旗民政局')
    expect(readFileSync(join(here.stick, '示例 材料包.zip')).includes(word)).toBe(true)
    expect(readFileSync(here.path).includes(word)).toBe(false)
  })

  test('for a key is opened by Debian’s age, and what that seals is opened here', async () => {
    const here = await office()
    const keys = keyPair()
    const plain = await here.plain()
    await here.sealed({ recipients: [keys.recipient] })
    expect(ageOpens(here.path, keys.file)).toEqual(readFileSync(plain.path))
    const theirs = join(here.stick, '对方.zip.age')
    ageSeals(plain.path, keys.recipient, theirs)
    const by = { identity: keys.identity }
    const opened = await here.get('seal.open', { path: theirs, by, jobId: 'theirs' })
    expect(readFileSync(opened)).toEqual(readFileSync(plain.path))
  })

  test('is not opened by another passphrase or another key, and nothing of it is left', async () => {
    const here = await office()
    await here.sealed({ passphrase })
    expect(await here.open({ passphrase: `${passphrase}0` })).toMatchObject({ error: { code: 'SEAL_KEY_WRONG' } })
    expect(await here.open({ identity: keyPair().identity })).toMatchObject({ error: { code: 'SEAL_KEY_WRONG' } })
    expect(here.lent()).toEqual([])
  })

  test('that is no sealed file is told as that', async () => {
    const here = await office()
    await here.plain()
    writeFileSync(here.path, readFileSync(join(here.stick, '示例 材料包.zip')))
    expect(await here.open({ passphrase })).toMatchObject({ error: { code: 'SEAL_NONE' } })
  })

  test('altered in any byte, cut or lengthened, is not opened, and nothing of it is left', async () => {
    const here = await office()
    const keys = keyPair()
    await here.sealed({ recipients: [keys.recipient] })
    const good = readFileSync(here.path)
    const step = Math.floor(good.length / 60)
    const places = Array.from({ length: 60 }, (_, at) => at * step + (at % step)).concat(good.length - 1)
    const told: unknown[] = []
    for (const at of places) {
      const bad = Buffer.from(good)
      bad[at] = (bad[at] ?? 0) ^ 1
      writeFileSync(here.path, bad)
      const answer = await here.open({ identity: keys.identity })
      told.push(answer.ok ? at : answer.error.code.startsWith('SEAL_'))
    }
    writeFileSync(here.path, Buffer.concat([good, Buffer.from([0])]))
    told.push(!(await here.open({ identity: keys.identity })).ok)
    truncateSync(here.path, good.length - 20)
    told.push(!(await here.open({ identity: keys.identity })).ok)
    expect(told.filter((one) => one !== true)).toEqual([])
  })
})

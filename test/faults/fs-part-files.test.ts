import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { partBeside, sweepParts } from '#main/fs/part-files'
import { temporaryFolder } from '../store/county-fixture'

const beside = ['', '-journal', '-wal', '-shm']

test('what a killed program has left half-written goes, with what SQLite kept beside it; what is under way stays', async () => {
  const folder = temporaryFolder()
  const underWay = partBeside(join(folder, 'x'))
  const left = partBeside(join(folder, 'x')).replace(`-${process.pid}-`, `-${spawnSync('true').pid}-`)
  for (const part of [underWay, left]) for (const ending of beside) writeFileSync(`${part}${ending}`, '')
  writeFileSync(join(folder, '别人的.part-wal'), '')
  await sweepParts(folder)
  const stays = [...beside.map((ending) => `${underWay}${ending}`), join(folder, '别人的.part-wal')]
  expect(
    readdirSync(folder)
      .map((name) => join(folder, name))
      .sort(),
  ).toEqual(stays.sort())
})

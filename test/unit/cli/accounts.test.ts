import { join } from 'node:path'
import { expect, test } from 'vitest'
import { passwords, startOffice } from '../../store/account-fixture'
import { startBackend } from '../../store/county-fixture'
import { cli, cliWith } from './command-line'

/** An office with a project, closed. */
async function closedOffice() {
  const office = await startOffice()
  await office.as('operator')
  const { id } = await office.get('project.create', { name: '家计调查', year: 2023, catalogCode: 'SW-02' })
  await office.close()
  const out = join(office.documentsFolder, '包.zip')
  return { ...office, command: ['bundle', 'export', '--county', office.folder, '--project', id, '-o', out], out }
}

test('a county with accounts asks the command line too: without a name it says so, and nothing is done', async () => {
  const { command } = await closedOffice()
  const { code, err } = await cli(...command)
  expect(code).toBe(2)
  expect(err).toContain('还没有登录')
  expect((await cli(...command, '--account', '张三')).err).toContain('GOUFUTONG_PASSWORD')
  expect((await cliWith('不是这个密码吧', ...command, '--account', '张三')).err).toContain('密码不对')
  expect((await cliWith(passwords.operator, ...command, '--account', '谁也不是')).err).toContain('谁也不是')
})

test('with name and password it works as that account, whose name the history tells', async () => {
  const { command, out } = await closedOffice()
  expect(await cliWith(passwords.operator, ...command, '--account', '张三')).toMatchObject({ code: 0 })
  const other = await startOffice()
  await other.close()
  const imported = await cliWith(
    ...([passwords.operator, 'bundle', 'import', out] as const),
    ...['--county', other.folder, '--account', '张三'],
  )
  expect(imported).toMatchObject({ code: 0 })
  const { id } = JSON.parse(imported.out)
  const again = startBackend()
  await again.get('county.open', { folder: other.folder })
  await again.get('account.signIn', { id: other.ids.operator, password: passwords.operator })
  const { steps } = await again.get('history.list', { recordId: id, before: null, limit: 20 })
  expect(steps).toContainEqual(expect.objectContaining({ title: '导入材料包', who: '张三（经办）' }))
})

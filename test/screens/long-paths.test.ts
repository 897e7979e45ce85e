import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../e2e/contract-fixture'
import { chooseFolder, makeProject, profile, toProjects, yearParameters } from '../e2e/county-fixture'
import type { LaunchedApp } from '../e2e/launch-electron'
import { backups } from './backups'
import { dayOfWalk } from './every-screen'
import { expectWrapped } from './long-names'
import { accounts } from './office-accounts'
import { unopenedCounty } from './unopened-county'
import { openForWalk } from './walk-window'

const year = Number(dayOfWalk.slice(0, 4))
const regionName = '新巴尔虎右旗生态移民安置示范区'
const folderName = `${'purchased-social-assistance-services-'.repeat(2)}${'社会救助股购买服务资料'.repeat(3)}`
const projectName =
  '面向全旗低保对象特困人员低保边缘家庭刚性支出困难家庭的家庭经济状况入户核查与动态管理服务（第二批）项目'

let launched: LaunchedApp
let leave = async () => {}

beforeAll(async () => {
  ;({ launched, leave } = await openForWalk())
})

afterAll(() => leave())

test('a long path, and long names of county and project, wrap in all that is told of backups, of a county that does not open, and of a window that is left', async () => {
  const { page } = launched
  const look = (name: string) => expectWrapped(page, name)
  const folder = await chooseFolder(launched, folderName)
  const made = { ...profile, regionName, bureauName: `${regionName}民政局` }
  await ask(launched, 'county.create', { folder, profile: made, year: yearParameters(year) })
  await page.reload()
  await toProjects(page)
  await makeProject(launched, '家计调查', projectName)
  await page.getByRole('button', { name: '旗县信息', exact: true }).click()
  await page.getByRole('heading', { name: '旗县信息' }).waitFor()
  await backups(launched, look)
  await toProjects(page)
  await unopenedCounty(launched, look, folder)
  await page.locator('.recent-folder').first().click()
  await toProjects(page)
  await accounts(launched, look)
  expect(launched.problems).toEqual([])
}, 600_000)

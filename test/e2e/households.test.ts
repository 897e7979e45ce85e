import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readHouseholdTable } from '#main/documents/reading/household-table'
import { maskedName } from '#shared/households/masked-name'
import { cellsOf, csvOf, heads, inGbk, xlsxOf } from '../fixtures/households/household-files'
import { areas, madeHouseholds } from '../fixtures/households/made-households'
import { answerOpen, answerSave, makeSampleProject } from './contract-fixture'
import { deliverHouseholds } from './deliver-households'
import { filesOfMachine } from './dropped-files'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { printShown } from './print-shown'
import { readOnlyRegister } from './read-only-register'
import { expectGoodScreen } from './screen-checks'

const made = madeHouseholds(210)

/** Two hundred rows, five of them wrong: a number twice, one in full width, one with a wrong check sign, no name, odd bytes. */
function brokenCsv(): Buffer {
  const rows = made.slice(0, 200).map(cellsOf)
  rows[10]![1] = made[11]!.code
  rows[20]![3] = rows[20]![3]!.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  rows[30]![3] = `${rows[30]![3]!.slice(0, 17)}${rows[30]![3]!.endsWith('1') ? '2' : '1'}`
  rows[40]![2] = ''
  const bytes = inGbk(csvOf([heads, ...rows]))
  bytes[bytes.indexOf(inGbk(rows[50]!.slice(1, 3).join(','))) + rows[50]![1]!.length + 1] = 0xff
  return bytes
}

describe('户册 in a project', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-households-'))
  const files = mkdtempSync(join(tmpdir(), 'goufutong-tables-'))
  const csv = join(files, '花名册.csv')
  const xlsx = join(files, '新增户.xlsx')
  const env = { GOUFUTONG_CLOCK: '2023-06-01T02:00:00Z' }
  let launched: LaunchedApp
  let code = ''

  const page = () => launched.page
  const button = (name: string | RegExp) => page().getByRole('button', { name, exact: true })
  const register = () => page().getByTestId('household-register')
  const dialog = () => page().getByRole('dialog')
  const summary = () => page().getByTestId('check-summary').textContent()
  const found = () => register().getByRole('status').textContent()
  const toRegister = async () => {
    await page().locator('.rail-later[data-stage=during]').click()
    await page().locator('[data-tab="later/tracking"]').click()
    await register().waitFor()
  }
  const reasons = () => dialog().locator('.long-table').first().locator('tbody tr').allTextContents()

  beforeAll(async () => {
    writeFileSync(csv, brokenCsv())
    const numeric = cellsOf(made[200]!, 200).map((cell, at) => (at === 3 ? Number(cell.slice(0, 17)) * 10 : cell))
    writeFileSync(xlsx, await xlsxOf([heads, numeric, cellsOf(made[0]!, 201), ...made.slice(201, 205).map(cellsOf)]))
    launched = await launchApp({ dataDir, env })
    await makeSampleProject(launched, (project) => ({ ...project, areas }))
    await toRegister()
  })

  afterAll(async () => {
    await launched?.close().catch(() => undefined)
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
    await rm(files, { recursive: true, force: true, maxRetries: 5 })
  })

  test('empty it says what to do; a dropped table is read as GBK, its columns known', async () => {
    await register().getByText('户册里还没有户').waitFor()
    await expectGoodScreen(page())
    await keepPicture(page(), 'households-empty')
    await button('导入表格…').click()
    await keepPicture(page(), 'households-drop')
    const carried = await filesOfMachine(page(), [csv])
    await page().getByTestId('household-drop').dispatchEvent('drop', { dataTransfer: carried })
    await dialog()
      .getByText(/花名册.csv，201 行，按 GBK/)
      .waitFor()
    expect(await dialog().getByLabel('身份证号作为').inputValue()).toBe('citizenNumber')
    expect(await dialog().getByLabel('家庭人口作为').inputValue()).toBe('keep')
    expect(await dialog().textContent()).not.toContain(made[0]!.citizenNumber)
    await expectGoodScreen(page())
    await keepPicture(page(), 'households-mapping')
  })

  test('every bad row is listed with its reason, and can be saved with it', async () => {
    await button('检查').click()
    await expect.poll(summary).toBe('可以导入 195 户，5 行不合要求。')
    expect(await reasons()).toEqual([
      '12户编码户编码与第13行重复，无法判断以哪一行为准',
      '13户编码户编码与第12行重复，无法判断以哪一行为准',
      '32身份证号公民身份号码校验位不符，请对照居民身份证逐位核对',
      '42户主姓名缺户主姓名',
      '52户主姓名有无法识别的字节（乱码），请在原表里核对这一格',
    ])
    expect(await dialog().getByLabel('导入时改正、跳过的').first().textContent()).toContain('全角数字已改为半角')
    await expectGoodScreen(page())
    await keepPicture(page(), 'households-checked')
    const bad = join(files, '未导入.xlsx')
    await answerSave(launched.app, bad)
    await button('下载不合要求的行（.xlsx）…').click()
    await page().getByText('已保存，号码与原表格相同，请妥善保管').waitFor()
    const saved = await readHouseholdTable({ bytes: readFileSync(bad), sheet: '' })
    expect(saved.ok && saved.value.rows.length).toBe(6)
  })

  test('the recovery code comes before the first number; the good rows come in knowingly', async () => {
    const take = button('其余 195 户先导入，5 行不导入')
    expect(await take.isDisabled()).toBe(true)
    await button('生成恢复码').click()
    code = (await page().getByTestId('recovery-code').textContent()) ?? ''
    await keepPicture(page(), 'households-code')
    await dialog().getByLabel('恢复码的最后一组').fill('XXXX')
    await button('已经留存，启用').click()
    await dialog().getByText('最后一组与刚才显示的恢复码不一致').waitFor()
    await dialog().getByLabel('恢复码的最后一组').fill(code.slice(-4))
    await button('已经留存，启用').click()
    await take.click()
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(found).toBe('195 户')
    await expectGoodScreen(page())
    await keepPicture(page(), 'households-list')
    const store = await launched.app.evaluate(({ safeStorage }) => safeStorage.getSelectedStorageBackend())
    const [name] = readdirSync(join(dataDir, 'keys'))
    expect(JSON.parse(readFileSync(join(dataDir, 'keys', name!), 'utf8'))).toMatchObject({ store })
    // A store that is plain text is not called protecting.
    const said = await page().getByTestId('key-line').textContent()
    if (store === 'basic_text') expect(said).not.toContain('保护')
    else expect(said).toContain('密钥库保护')
  })

  test('it is filtered and searched, by name and by a whole number; numbers stand masked', async () => {
    const inArea = made.slice(0, 200).filter((one, at) => one.area === areas[1] && ![10, 11, 30, 40, 50].includes(at))
    await register().getByLabel('苏木乡镇', { exact: true }).selectOption(areas[1]!)
    await expect.poll(found).toBe(`${inArea.length} 户`)
    await register().getByLabel('苏木乡镇', { exact: true }).selectOption('')
    await register().getByLabel('搜索户册').fill(made[7]!.citizenNumber)
    await expect.poll(found).toBe('1 户')
    expect(await register().locator('[data-household]').textContent()).toContain(made[7]!.name)
    expect(await register().textContent()).not.toContain(made[7]!.citizenNumber)
    await register().getByLabel('搜索户册').fill(made[7]!.name)
    await expect.poll(found).not.toBe('195 户')
    await register().locator(`[data-household=${made[7]!.code}]`).waitFor()
  })

  test('the list is printed masked', async () => {
    await page().evaluate(() => {
      window.print = () => {
        document.title = [...document.querySelectorAll('.printed tbody tr')].map((row) => row.textContent).join('|')
        window.dispatchEvent(new Event('afterprint'))
      }
    })
    const title = await page().title()
    await register().getByLabel('搜索户册').fill(made[7]!.code)
    await expect.poll(found).toBe('1 户')
    await register().getByRole('button', { name: '打印', exact: true }).click()
    await keepPicture(page(), 'print-households')
    await dialog().getByRole('button', { name: '打印…' }).click()
    await printShown(page())
    const { code: one, name, citizenNumber } = made[7]!
    await expect
      .poll(() => page().title())
      .toContain(`1${one}${maskedName(name)}1508**********${citizenNumber.slice(-4)}`)
    await page().evaluate((before) => {
      document.title = before
    }, title)
  })

  test('查看 shows one number, which is noted; an edit is undone from the history', async () => {
    await register().locator(`[data-household=${made[7]!.code}] .row-opener`).click()
    const number = dialog().locator('[data-number=citizenNumber]')
    await number.getByText(/\*{10}/).waitFor()
    await number.getByRole('button', { name: '查看' }).click()
    await number.getByText(made[7]!.citizenNumber).waitFor()
    await dialog().getByLabel('嘎查村').fill('新嘎查')
    await expectGoodScreen(page())
    await keepPicture(page(), 'household')
    await dialog().getByRole('button', { name: '保存', exact: true }).click()
    await dialog().waitFor({ state: 'detached' })
    await register().getByText('新嘎查').waitFor()
    await register().locator(`[data-household=${made[7]!.code}] .row-opener`).click()
    await dialog().getByRole('button', { name: '历史', exact: true }).click()
    const history = page().getByTestId('subject-history')
    await history.getByText('查看号码').waitFor()
    expect(await history.textContent()).not.toContain(made[7]!.citizenNumber)
    await history.getByRole('button', { name: /^撤销.*修改户册/ }).click()
    await button('收起历史').click()
    await expect.poll(() => dialog().getByLabel('嘎查村').inputValue()).toBe(made[7]!.village)
    await page().getByTestId('household-form').getByRole('button', { name: '关闭' }).click()
    await register().getByLabel('搜索户册').fill('')
  })

  test('a .xlsx whose numbers are numbers, with a household that is there already', async () => {
    await answerOpen(launched.app, xlsx)
    await button('导入表格…').click()
    await button('选择表格…').click()
    await button('检查').click()
    await expect.poll(summary).toBe('可以导入 4 户，2 行不合要求。')
    const told = await reasons()
    expect(told[0]).toMatch(/^2身份证号这一格是数字格式，表格软件只保留前15位，后几位已经丢失（显示为 1\.50825E\+17）/)
    expect(told.slice(1)).toEqual(['3户编码户册里已有这个户编码', '3身份证号户册里已有这个身份证号'])
    await button('其余 4 户先导入，2 行不导入').click()
    await expect.poll(found).toBe('199 户')
  })

  test('what was moved out is taken back at once, or found among what is 移出', async () => {
    await register().locator(`[data-household=${made[2]!.code}] .row-opener`).click()
    await page().getByTestId('household-form').getByRole('button', { name: '移出' }).click()
    await expect.poll(found).toBe('198 户')
    await page()
      .locator('.undo-notice', { hasText: `已移出${made[2]!.name}` })
      .getByRole('button', { name: '撤销' })
      .click()
    await expect.poll(found).toBe('199 户')
  })

  test('an import is taken back in one step', async () => {
    await register()
      .getByRole('button', { name: /^历史.*户册/ })
      .click()
    const history = page().getByTestId('subject-history')
    await history.getByText('新增户.xlsx，4 户，不合要求未导入 2 行').waitFor()
    await keepPicture(page(), 'households-history')
    await history
      .getByRole('button', { name: /^撤销.*导入户册/ })
      .first()
      .click()
    await expect.poll(found).toBe('195 户')
    await button('收起历史').click()
  })

  test('at the next start the numbers open; no file on the machine has one as it is', async () => {
    await launched.close()
    const numbers = made.flatMap(({ citizenNumber, bankAccount }) => [citizenNumber, bankAccount])
    const leaks = readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
      .map((name) => join(dataDir, name))
      .filter((path) => statSync(path).isFile())
      .filter((path) => {
        const bytes = readFileSync(path)
        return numbers.some((number) => bytes.includes(number) || bytes.includes(Buffer.from(number, 'utf16le')))
      })
    expect(leaks).toEqual([])
    launched = await launchApp({ dataDir, env })
    await register().waitFor()
    await register().locator(`[data-household=${made[7]!.code}] .row-opener`).click()
    const number = dialog().locator('[data-number=citizenNumber]')
    await number.getByRole('button', { name: '查看' }).click()
    await number.getByText(made[7]!.citizenNumber).waitFor()
    await page().getByTestId('household-form').getByRole('button', { name: '关闭' }).click()
  })

  test('what the contractor delivered comes in, is matched, and what is missing gets its reason at the keyboard', () =>
    deliverHouseholds(launched, join(files, '交付'), [made[0]!, made[1]!, made[3]!, made[4]!]))

  test('of a county that is only looked at has no whole numbers, and says why', () =>
    readOnlyRegister(launched, async () => {
      await page().getByRole('button', { name: '项目', exact: true }).first().click()
      await page().locator('.project-name, [data-project] button, .row-opener').first().click()
      await toRegister()
    }))

  test('where this computer has lost the key, everything but the numbers goes on until the code is typed', async () => {
    await launched.close()
    await rm(join(dataDir, 'keys'), { recursive: true })
    launched = await launchApp({ dataDir, env })
    await register()
      .getByText(/需要恢复码/)
      .waitFor()
    await expect.poll(found).toBe('195 户')
    await expectGoodScreen(page())
    await keepPicture(page(), 'households-locked')
    await button('输入恢复码…').click()
    await dialog()
      .getByLabel('恢复码')
      .fill(`${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`)
    await button('打开号码').click()
    await dialog().getByText('恢复码不对，号码没有打开。').waitFor()
    await dialog().getByLabel('恢复码').fill(code.toLowerCase())
    await button('打开号码').click()
    await dialog().waitFor({ state: 'detached' })
    await register()
      .getByText(/号码已加密/)
      .waitFor()
    expect(launched.problems).toEqual([])
  })
})

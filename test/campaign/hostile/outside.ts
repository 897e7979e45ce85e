import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../../store/county-fixture'

const secret = '外面的秘密-7f3a91'

/** Files of the machine that nobody has given the program, and how to see that it has left them alone. */
export function plantOutside() {
  const folder = temporaryFolder()
  mkdirSync(join(folder, '别人的文件夹'))
  const files = ['秘密.txt', '别人的文件夹/名单.csv', '别人的文件夹/county.sqlite'].map((name) => join(folder, name))
  for (const file of files) writeFileSync(file, `${secret}\n户编码,户主姓名\n1,${secret}`)
  const stand = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((one) => join(one.parentPath, one.name))
      .map(
        (path) => `${path} ${statSync(path).isFile() ? `${statSync(path).mtimeMs} ${readFileSync(path, 'utf8')}` : ''}`,
      )
      .sort()
  const before = stand()
  return {
    folder,
    files,
    faults(answer: unknown): string[] {
      const told = JSON.stringify(answer, function (this: Record<string, unknown>, key, value) {
        const own = this[key]
        return own instanceof Uint8Array ? Buffer.from(own).toString('utf8') : typeof own === 'bigint' ? '' : value
      })
      return told?.includes(secret) ? ['tells what lies outside'] : []
    },
    changes: () => (JSON.stringify(stand()) === JSON.stringify(before) ? [] : ['has changed what lies outside']),
  }
}

import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GrantedPaths } from '#main/shell/granted-paths'
import { hostileTexts } from '../../fixtures/hostile/texts'
import { pdfOf } from '../../fixtures/pdf-files'
import type { Furnished } from './furnished-county'
import type { plantOutside } from './outside'

export const pathFields = ['path', 'paths', 'folder', 'templatePath']

/** Paths that a clerk has picked in this program, each for its use, and those that nobody has. */
export function layOutPlaces(
  home: string,
  county: string,
  furnished: Furnished,
  outside: ReturnType<typeof plantOutside>,
) {
  const picked = join(home, '选定')
  for (const name of ['读', '文件夹/赵某某', '写', '新']) mkdirSync(join(picked, name), { recursive: true })
  const files = {
    '表.csv': '户编码,户主姓名,苏木乡镇,类型\nJD1,=1+1,呼和温都尔镇,低保\n"坏,行',
    '照片.jpg': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]),
    '扫描件.pdf': pdfOf(1),
    '假的.docx': 'PK\u0003\u0004不是压缩包',
    '假的.zip': 'PK\u0005\u0006',
    '数据.json': '{"__proto__":{"polluted":"yes"},"kind":"rules"}',
    '空.xlsx': '',
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(picked, '读', name), bytes)
  cpSync(join(picked, '读', '照片.jpg'), join(picked, '文件夹/赵某某/入户照片.jpg'))
  const reading = [...Object.keys(files).map((name) => join(picked, '读', name)), join(picked, '读', '没有这个.txt')]
  const writing = ['出.xlsx', '出.docx', '出.zip', '出.ics', '出.json', '没有的/出.csv'].map((name) =>
    join(picked, '写', name),
  )
  const folders = [join(picked, '文件夹'), join(picked, '新')]
  /** The clerk may pick what belongs to the county itself: refused, or harmless. */
  const own = [join(county, 'county.sqlite'), join(county, 'evidence', 'x'), county]

  const paths = new GrantedPaths()
  paths.grant('dialog.openFiles', [...reading, ...own])
  paths.grant('dropped', [...reading, picked])
  for (const path of [...writing, ...own]) paths.grant('dialog.saveFile', path)
  for (const path of [...folders, county]) paths.grant('dialog.openFolder', path)
  const asked = [...furnished.inputs.values()].flat().flatMap(pathsOf)
  for (const path of asked)
    for (const dialog of ['dialog.openFile', 'dialog.saveFile', 'dialog.openFolder']) paths.grant(dialog, path)

  const foreign = [
    ...outside.files,
    outside.folder,
    ...[picked, county].map((one) => `${one}/../../${outside.folder.split('/').at(-1)}/秘密.txt`),
    ...hostileTexts.path,
    ...hostileTexts.fileName,
    ...hostileTexts.control,
    `file://${outside.files[0]}`,
  ]
  const allows = (channel: string, path: string) => paths.allows(channel, { path, folder: path, paths: [path] })
  return { paths, allows, granted: [...reading, ...writing, ...folders, ...own], foreign, own: [home, ...asked] }
}

function pathsOf(input: unknown): string[] {
  if (typeof input !== 'object' || input === null) return []
  return pathFields
    .flatMap((field) => [(input as Record<string, unknown>)[field]].flat())
    .filter((one) => typeof one === 'string')
}

import { fail, ok, type Result } from '#shared/result'
import { type Place, type Program, placeOf } from '../../update/program'
import { type Release, readRelease } from '../../update/release'
import type { AppContext } from '../context'

/** What updating knows of the program it is part of; the command line and the tests of other things have none. */
export interface UpdateDesk {
  program: Program
  place: Place
  release: Release
}

const notHere =
  '购服通是由管理电脑的人统一安装的，不能在这里升级，也不能在这里退回上一版：要退回的，也请找他。请由他安装新版本；旗县数据不用动'

/** UPDATE_REFUSED where the program does not lie where it can be renewed. */
export function deskOf({ program, resources }: AppContext): Result<UpdateDesk> {
  const place = program && placeOf(program)
  if (!program || !place) return fail('UPDATE_REFUSED', { detail: notHere })
  return ok({ program, place, release: readRelease(resources.folder) })
}

export const whyNot = (app: AppContext): string | null => {
  const desk = deskOf(app)
  if (!desk.ok) return `${notHere}。`
  return desk.value.release.keys.length === 0 ? '这个版本没有带发布公钥，不能核对升级文件。' : null
}

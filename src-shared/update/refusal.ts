import { compareVersions, type Platform, platforms, type UpdateManifest } from './manifest'

/** The program that is to be updated. */
export interface Running {
  version: string
  /** As Node names it; one that nothing is released for is refused. */
  platform: string
}

/** What a file must be before anything of it is believed. */
export const refusals = {
  notOurs: '它不是购服通的升级文件',
  cutShort: '文件不完整，多半没有拷完',
  tooLarge: '文件大得不像升级文件',
  badSignature: '签名对不上：内容被改动过，或者不是购服通发布的',
  unknownKey: '它的签名这个版本不认得，多半不是购服通发布的',
  altered: '程序部分的内容与签名时不一样，可能没有拷好，或者被改动过',
  noKeys: '正在用的这个版本没有带发布公钥，无法核对升级文件',
} as const

/** Why a file whose signature is good is not installed over the running program; null = it may be. */
export function whyNotOver(running: Running, { version, minimum, platform }: UpdateManifest): string | null {
  if (platform !== running.platform) {
    const here = platforms[running.platform as Platform] ?? '别的系统'
    return `它是给 ${platforms[platform]} 用的，这台电脑是 ${here}`
  }
  const order = compareVersions(version, running.version)
  if (order === 0) return `它就是正在用的版本 ${version}`
  if (order < 0) return `它是 ${version}，比正在用的 ${running.version} 旧。要用旧版本，请用“退回上一版”`
  if (compareVersions(running.version, minimum) < 0)
    return `它要求从 ${minimum} 或更新的版本升级，正在用的是 ${running.version}。请先升级到 ${minimum}`
  return null
}

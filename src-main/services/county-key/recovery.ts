import { randomBytes, scrypt } from 'node:crypto'
import { plainRecoveryCode, recoveryCodeBytes, recoveryCodeOf } from '#shared/text/recovery-code'
import { openWith, sealWith } from './sealing'

/** 32 MB and a tenth of a second for each try; the code itself is of 120 bits. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 }
const place = 'county key'

export interface UnderCode {
  code_salt: string
  code_wrapped: string
}

export const newRecoveryCode = (): string => recoveryCodeOf(randomBytes(recoveryCodeBytes))

export async function putUnderCode(key: Uint8Array, code: string): Promise<UnderCode> {
  const salt = randomBytes(16)
  return { code_salt: salt.toString('base64'), code_wrapped: sealWith(await fromCode(code, salt), key, place) }
}

/** null = another code. */
export async function openByCode({ code_salt, code_wrapped }: UnderCode, code: string): Promise<Uint8Array | null> {
  return openWith(await fromCode(code, Buffer.from(code_salt, 'base64')), code_wrapped, place)
}

const fromCode = (code: string, salt: Uint8Array) =>
  new Promise<Buffer>((resolve, reject) =>
    scrypt(plainRecoveryCode(code), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key))),
  )

import { z } from 'zod'

/** Ids are made outside the domain (random UUIDs); inside they are opaque and safe as a file name. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, '编号只能由字母、数字、连字符组成')

import type { Part } from './part'
import { backups } from './parts/backups'
import { checkUp } from './parts/check-up'
import { county } from './parts/county'
import { log } from './parts/log'
import { program } from './parts/program'

/** In the order they are shown and numbered. */
export const parts: readonly Part[] = [program, county, backups, checkUp, log]

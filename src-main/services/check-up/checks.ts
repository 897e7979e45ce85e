import type { Check } from './check'
import { backups } from './checks/backups'
import { clock } from './checks/clock'
import { database } from './checks/database'
import { numbersKey } from './checks/numbers-key'
import { rows } from './checks/rows'
import { space } from './checks/space'
import { storedFiles } from './checks/stored-files'
import { strays } from './checks/strays'

/** In the order they are told. */
export const checks: readonly Check[] = [database, rows, storedFiles, strays, backups, numbersKey, space, clock]

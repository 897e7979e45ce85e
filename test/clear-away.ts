import { afterEach } from 'vitest'
import { clearAway } from './store/made-in-test'

/** Run anew for every file of tests: a hook in a module that files share would be that of the first of them alone. */
afterEach(clearAway)

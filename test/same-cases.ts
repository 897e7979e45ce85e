import fc from 'fast-check'
import { propertySeed, runs } from './fixtures/property-runs'

fc.configureGlobal({ seed: propertySeed, numRuns: runs(100) })

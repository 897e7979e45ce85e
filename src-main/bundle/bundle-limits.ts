// A received .zip is hostile until proven good. These bounds are far above any real bundle of a county.

/** A project has hundreds of papers; 20,000 households with ten photos each make 200,000 files. */
export const maxEntries = 300_000
/** The central directory is held in memory: 300,000 records of about 200 bytes. */
export const maxDirectoryBytes = 96 * 1024 * 1024
/** Our archives are stored; a re-packed one shrinks text to a tenth at best. More is a zip bomb. */
export const maxExpansion = 100
/** What a small archive may grow by whatever its ratio: an empty form in XML packs very well. */
export const freeExpansionBytes = 16 * 1024 * 1024
/** Manifests are held in memory: 300,000 lines of about 200 bytes. All of a bag's together. */
export const maxManifestBytes = 96 * 1024 * 1024
/** Lines of all manifests together: three algorithms for as many files as there may be. */
export const maxManifestRows = 3 * maxEntries
/** One per algorithm and kind; nobody needs them all. */
export const maxManifests = 16
/** bagit.txt and bag-info.txt are a few lines. */
export const maxTagFileBytes = 1024 * 1024
/** For the thread that reads. Slow sticks give a megabyte a second; between two words of progress stand 96 of them. */
export const bundleLimits = { silentMs: 120_000, heapMb: 1024 }

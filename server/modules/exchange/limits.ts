/** How much of a file is believed. What is past these is an accident or an attack, and memory stays bounded. */

export const maxCellLength = 10_000
export const maxColumns = 500
/** One record of a text file, in characters: an unclosed quote must not swallow a gigabyte. */
export const maxRecordLength = 1_000_000
/** Rows searched for the header. */
export const headerSearchRows = 100
export const batchSize = 5_000

/** Unpacked size of a workbook, and how far below it the packed file may lie. */
export const maxUnzippedBytes = 1_000_000_000
export const maxUnzipRatio = 200
/** Below this a good ratio is no danger: an empty template packs very well. */
export const ratioFreeBytes = 20_000_000
export const maxSharedStringBytes = 256_000_000
export const maxZipEntries = 2_000

export const maxSheetRows = 1_048_576

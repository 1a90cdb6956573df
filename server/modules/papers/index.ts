/** Front door: scans and photos of what customers handed in or signed. */
export { keepPaper, type NewPaper } from './keep-paper.ts'
export { paperDocument, paperToJson } from './paper-json.ts'
export { needPaper } from './read-paper.ts'
export { type SealSecrets, sealSecrets } from './seal-secrets.ts'
export { selectPapersAbout as papersAbout } from './store.ts'
export { type Paper, type PaperId, type PaperKind, type PaperSubject, paperKinds } from './types.ts'
export { mayUnseal } from './upload-papers.ts'

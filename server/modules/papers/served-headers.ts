import type { MediaType, Paper } from './types.ts'

const endings: Record<MediaType, string> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
}

/**
 * What somebody handed in is shown, and can do nothing: the type is ours, not the sender's, and no browser may guess
 * another; nothing in it loads, runs or posts. Pictures are sandboxed; browsers show no PDF inside a sandbox, and their
 * viewers are one of their own, so a PDF gets the same policy without it; older ones draw it as an object with styles.
 */
export function servedHeaders(paper: Paper, isDownload: boolean): Record<string, string> {
  const isPdf = paper.mediaType === 'application/pdf'
  const policy = ["default-src 'none'", "style-src 'unsafe-inline'", "frame-ancestors 'self'"]
  return {
    'content-type': paper.mediaType,
    'content-length': paper.bytes.toString(),
    'content-disposition': `${isDownload ? 'attachment' : 'inline'}; filename="paper-${paper.id}.${endings[paper.mediaType]}"`,
    'content-security-policy': [...policy, isPdf ? "object-src 'self'" : 'sandbox'].join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': paper.isSealed ? 'no-store' : 'private, no-cache',
  }
}

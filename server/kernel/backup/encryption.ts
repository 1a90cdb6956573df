/**
 * age with a passphrase, so that a backup can be opened with the `age` command as well. Both directions work piece by
 * piece: 64 KB are sealed at a time, and a file cut at a seal is recognised by its missing last mark.
 */
import { Decrypter, Encrypter } from 'age-encryption'

export const ageMagic = 'age-encryption.org/v1'

export async function* encrypted(
  source: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  // Not Readable.toWeb: its queue counts chunks where the stream counts bytes, and grows to hundreds of megabytes.
  yield* await encrypter.encrypt(ReadableStream.from(source))
}

export class WrongPassphrase extends Error {}

export async function* decrypted(
  source: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  let opened: ReadableStream<Uint8Array>
  try {
    opened = await decrypter.decrypt(ReadableStream.from(source))
  } catch (error) {
    if (error instanceof Error && /no identity matched/.test(error.message)) throw new WrongPassphrase()
    throw error
  }
  yield* opened
}

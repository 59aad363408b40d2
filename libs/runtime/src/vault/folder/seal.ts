import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const FORMAT = 1;
const NONCE = 12;
const TAG = 16;

/** Thrown when bytes are not what was sealed for this place under this key. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/**
 * Seals records with AES-256-GCM: a byte of format, 12 random bytes, the cipher text, a tag of 16 bytes. What a record is for
 * goes in as additional data, so that it opens nowhere else. Keys for sealing and for naming are derived from the master key.
 */
export class Seal {
  private readonly sealing: Uint8Array;
  private readonly naming: Uint8Array;

  constructor(masterKey: Uint8Array) {
    const derive = (label: string) => Buffer.from(hkdfSync('sha256', masterKey, '', label, 32));
    this.sealing = derive('dondoc vault sealing');
    this.naming = derive('dondoc vault naming');
  }

  /** A name in hex that tells nothing without the master key. */
  nameOf(kind: string, key: string): string {
    return createHmac('sha256', this.naming).update(`${kind}\0${key}`).digest('hex');
  }

  close(purpose: string, plain: Uint8Array): Uint8Array {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, this.sealing, nonce, { authTagLength: TAG });
    cipher.setAAD(Buffer.from(`${FORMAT}\0${purpose}`));
    const sealed = [cipher.update(plain), cipher.final()];
    return Buffer.concat([Uint8Array.of(FORMAT), nonce, ...sealed, cipher.getAuthTag()]);
  }

  /** @throws SealBroken */
  open(purpose: string, bytes: Uint8Array): Uint8Array {
    const from = 1 + NONCE;
    const to = bytes.length - TAG;
    if (bytes[0] !== FORMAT || to < from) throw new SealBroken(purpose);
    const decipher = createDecipheriv(CIPHER, this.sealing, bytes.subarray(1, from), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(`${FORMAT}\0${purpose}`));
    decipher.setAuthTag(bytes.subarray(to));
    const plain = decipher.update(bytes.subarray(from, to));
    try {
      return Buffer.concat([plain, decipher.final()]);
    } catch (error) {
      throw new SealBroken(purpose, { cause: error });
    }
  }
}

import { constants } from 'node:zlib';
import fastifyCompress, { type FastifyCompressOptions } from '@fastify/compress';
import type { Http } from './http.js';

/** A shorter answer fits into one packet as it is. */
const THRESHOLD_BYTES = 1024;

/** The highest quality, which is Node's default, takes a hundred times as long for a third less. */
const BROTLI_QUALITY = 4;

/**
 * Compresses what is answered from now on, in brotli or gzip as the client takes it. Routes that are open already, the live
 * line and files that lie there compressed are left as they are. No answer holds a secret beside words that somebody else
 * chose, and a session is no cookie that a foreign page could send along: lengths give nothing away (BREACH).
 */
export const openCompression = async (http: Http): Promise<void> => {
  const options: FastifyCompressOptions = {
    threshold: THRESHOLD_BYTES,
    encodings: ['br', 'gzip', 'identity'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  };
  await http.register(fastifyCompress as never, options);
};

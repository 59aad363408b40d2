import { StoreRefusesToOpen, type OpeningFault } from './store-refuses-to-open.js';

const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

const faultOf = (error: unknown): OpeningFault => {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB ? 'store-corrupt' : 'store-unreadable';
};

/** Runs a step of opening; whatever SQLite throws becomes a refusal. @throws StoreRefusesToOpen */
export const refusing = <Result>(file: string, step: () => Result): Result => {
  try {
    return step();
  } catch (error) {
    if (error instanceof StoreRefusesToOpen) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new StoreRefusesToOpen(faultOf(error), file, detail, { cause: error });
  }
};

import { command, type Command } from '../command/command.js';
import { EXAMPLE } from '../command/examples.js';
import { citations } from './citation.state.js';
import { ReopenCitation } from './commands/reopen-citation.js';
import { ResolveCitation } from './commands/resolve-citation.js';
import { reopenCitation } from './decisions/reopen-citation.js';
import { resolveCitation } from './decisions/resolve-citation.js';

const collection = 'citations';

/** The id in the address is that of the paper or task that cites. */
export const citationCommands: readonly Command[] = [
  command({
    name: 'ResolveCitation',
    summary: { vi: 'Xác định văn bản được trích dẫn', en: 'Say which paper is cited' },
    aggregate: citations,
    body: ResolveCitation,
    route: { collection, act: 'resolve' },
    authority: 'none',
    decision: resolveCitation,
    example: { words: 'Chỉ thị 19 của Thành ủy', documentId: EXAMPLE.document },
  }),
  command({
    name: 'ReopenCitation',
    summary: { vi: 'Hủy xác định trích dẫn', en: 'Take back which paper is cited' },
    aggregate: citations,
    body: ReopenCitation,
    route: { collection, act: 'reopen' },
    authority: 'none',
    decision: reopenCitation,
    example: { words: 'Chỉ thị 19 của Thành ủy', reason: 'Chọn nhầm văn bản.' },
  }),
];

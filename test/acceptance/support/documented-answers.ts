import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { known, type Answer, type Json } from './client.js';

const DOCUMENT = 'openapi.json';
/** Other tests follow the stream and open the file. */
const NO_JSON = new Set(['followEvents', 'exportTasks']);

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Json>>;
}

/** Holds answers against the document of the API. */
export interface DocumentedAnswers {
  /** What the document does not say of an answer; it allows no property that it does not name. */
  faults(method: string, path: string, answer: Answer): readonly string[];
  /** The reads that answered well at least once. */
  readonly read: readonly string[];
  /** The reads that never did. */
  unread(): readonly string[];
}

const pointer = (...parts: readonly string[]) =>
  `${DOCUMENT}#/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;

export const documentedAnswers = (document: Json): DocumentedAnswers => {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: DOCUMENT });
  const paths = known<Readonly<Record<string, Readonly<Record<string, Operation>>>>>(document['paths']);
  const seen = new Set<string>();
  const templates = Object.keys(paths).toSorted((a, b) => Number(a.includes('{')) - Number(b.includes('{')));
  const templateOf = (path: string) => {
    const [address = ''] = `/api/v1${path}`.split('?');
    return templates.find((template) => new RegExp(`^${template.replace('{id}', '[^/]+')}$`).test(address));
  };
  return {
    faults(method, path, { status, body }) {
      const template = templateOf(path);
      const operation = paths[template ?? '']?.[method];
      if (template === undefined || operation === undefined) return [`${path} is not documented`];
      const good = operation.responses[status] !== undefined;
      const schema = good
        ? pointer(
            'paths',
            template,
            method,
            'responses',
            String(status),
            'content',
            'application/json',
            'schema',
          )
        : pointer('components', 'schemas', 'Problem');
      const valid = ajv.validate({ $ref: schema }, body);
      if (valid && good) seen.add(operation.operationId);
      return valid ? [] : [ajv.errorsText(ajv.errors, { dataVar: String(status) })];
    },
    get read() {
      return [...seen];
    },
    unread: () =>
      Object.entries(paths)
        .filter(([path]) => path.startsWith('/api/'))
        .flatMap(([, { get }]) => get?.operationId ?? [])
        .filter((name) => !seen.has(name) && !NO_JSON.has(name)),
  };
};

import { Ajv2019 } from 'ajv/dist/2019.js';
import { textOf } from './compose-file.js';

// its references are local ones; ajv does not know the address of its draft, nor `id` for `$id`
const schema: unknown = JSON.parse(
  textOf('test/deploy/compose-spec/compose-spec.json').replaceAll(/"(id|\$schema)": "[^"]*",/g, ''),
);

const ajv = new Ajv2019({ strict: false, allErrors: true });
// the schema's formats are Docker's own
ajv.addFormat('duration', /^(\d+(us|ms|s|m|h))+$/);
ajv.addFormat('ports', /^((\d{1,3}\.){3}\d{1,3}:)?(\d+:)?\d+$/);
ajv.addFormat('expose', /^\d+$/);
ajv.addFormat('subnet_ip_address', /^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/);
const validate = ajv.compile(schema as object);

/** What the Compose Specification finds wrong with a file; empty when it fits. */
export const faultsOf = (file: unknown): readonly string[] =>
  validate(file)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);

// node dist/test/support/city/write-city.process.js --data <empty folder> [--tasks 60000] [--seed 2020]
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { writeCity } from './write-city.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    tasks: { type: 'string', default: '60000' },
    seed: { type: 'string', default: '2020' },
  },
});
if (values.data === undefined) throw new Error('say with --data which empty folder to fill');
const began = performance.now();
const { events } = await writeCity(values.data, { tasks: Number(values.tasks), seed: Number(values.seed) });
process.stdout.write(
  `${values.tasks} tasks, ${events} events in ${((performance.now() - began) / 1000).toFixed(0)} s\n`,
);

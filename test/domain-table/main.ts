/** Writes docs/domain.md out of the code and of what the specs of the domain did: `npm run domain-table`. */
import 'reflect-metadata';
import { domainTable } from './domain-table.js';

process.exitCode = await domainTable(process.argv.slice(2), (line) => console.log(line));

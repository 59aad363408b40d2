import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { calendarFile } from '@dondoc/config';
import { domainCommands, workingCalendar, workingCalendarFile } from '@dondoc/domain';
import { allReads } from '../reads/all-reads.js';
import { openApiDocument } from './document.js';

// node dist/apps/server/src/openapi/write-document.js [file]: the document of a server on simulated time, which has every path
const calendar = workingCalendar(workingCalendarFile.parse(calendarFile));
const written = `${JSON.stringify(openApiDocument(domainCommands({ calendar }), allReads, true), null, 2)}\n`;
const [, , file] = process.argv;
if (file === undefined) process.stdout.write(written);
else writeFileSync(file, written);

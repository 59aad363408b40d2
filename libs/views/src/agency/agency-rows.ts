import { keptRows } from '../store/kept-rows.js';
import type { Frame, Reader } from '../store/reader.js';
import type { AgencyRow } from './agency.projection.js';

const kept = keptRows<AgencyRow, AgencyRow>({ view: 'agencies', pick: (row) => row });

/** Every agency as far as the frame knows, in no particular order. */
export const agencyRows = (reader: Reader, frame: Frame): readonly AgencyRow[] => [
  ...kept(reader, frame).values(),
];
